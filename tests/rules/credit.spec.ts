import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { creditClasses, hugeFineThresholds } from "../../domain/penalty/credit-classes.ts";
import { isRepaired, repairableFrom, repairConditions } from "../../domain/penalty/credit-repair.ts";
import { uploadCsv, uploadRecords } from "../../domain/penalty/credit-upload.ts";
import { changesOf, fineAfterChanges, revocationOf } from "../../domain/penalty/decision-change.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import { masked, maskedName } from "../../domain/penalty/masking.ts";
import { publicExtract } from "../../domain/penalty/public-extract.ts";
import { changedSincePublication, publicityStateOf } from "../../domain/penalty/publicity-state.ts";
import { submission, withData } from "../support/example-inspection/submission.ts";
import { aCreditFile, creditSubmission, withSubmissions } from "../support/example-penalty/credit.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";

const unit = unitParty.id;
const hugeFineFen = hugeFineThresholds[0]?.unit ?? 0;

/** The example with another penalty on the unit. */
const punishedWith = (penalty: object, assessments: object[] = []): CaseFile => {
  const file = aPenaltyFile();
  return {
    ...file,
    submissions: withData(file, "penalty/decision-proposal", {
      assessments,
      penalties: [{ partySeq: 1, outcome: "penalty", warning: false, ...penalty }],
    }),
  };
};
const fine = (fineFen: number) => [
  { partySeq: 1, code: "V05", description: "未如实记录培训", stage: "first", fineFen },
];
/** The same after the reviewing body had lessened the fine. */
const lessened = (file: CaseFile, newFineFen: number): CaseFile => {
  const data = { outcome: "changed", effectiveOn: "2026-09-01", newFineFen, summary: "变更" };
  const changed = submission("remedies/outcome", "record-outcome", "2026-09-01T10:00", data, {
    partyId: unit,
  });
  return { ...file, submissions: [...file.submissions, changed] };
};
const unmet = (file: CaseFile, on: string) =>
  repairConditions(file, unit, on)
    .filter(({ met }) => !met)
    .map(({ id }) => id);

describe("失信信息的分类和公示期 (信用修复管理办法；国办发〔2025〕22号)", () => {
  const graded: [string, CaseFile, string][] = [
    ["a warning alone is minor", punishedWith({ warning: true }), "minor"],
    ["a public criticism is minor", punishedWith({ otherKinds: ["criticism"] }), "minor"],
    ["a fine is general", punishedWith({}, fine(3_000_000)), "general"],
    ["a confiscation is general", punishedWith({ warning: true, confiscationFen: 100 }), "general"],
    ["a suspension of production is general", punishedWith({ suspension: true }), "general"],
    ["a revoked licence is serious", punishedWith({ otherKinds: ["revoked-licence"] }), "serious"],
    [
      "being barred from the trade is serious",
      punishedWith({ otherKinds: ["barred-from-trade"] }),
      "serious",
    ],
    ["a huge fine is serious", punishedWith({}, fine(hugeFineFen)), "serious"],
    ["one fen less is not", punishedWith({}, fine(hugeFineFen - 1)), "general"],
    [
      "a huge fine that the reviewing body lessened is judged as it stands",
      lessened(punishedWith({}, fine(hugeFineFen)), hugeFineFen - 1),
      "general",
    ],
  ];
  for (const [title, file, grade] of graded)
    it(title, () => expect(publicityOf(file, unit)?.grade).to.equal(grade));

  it("every class cites its instrument; what could not be read is marked", () => {
    for (const { basis, provenance } of creditClasses) {
      expect(basis).to.include("信用修复管理办法");
      expect(["partial", "unverified"]).to.include(provenance);
    }
  });

  it("counts from the day of the decision: three months to a year for a general penalty", () => {
    expect(publicityOf(aPenaltyFile(), unit)).to.deep.include({
      startsOn: "2026-07-08",
      minUntil: "2026-10-08",
      maxUntil: "2027-07-08",
      onCreditChina: true,
    });
  });

  it("one year to three for a serious one; none to three months, and not on 信用中国, for a minor one", () => {
    expect(publicityOf(punishedWith({ otherKinds: ["closure"] }), unit)).to.deep.include({
      minUntil: "2027-07-08",
      maxUntil: "2029-07-08",
    });
    expect(publicityOf(punishedWith({ warning: true }), unit)).to.deep.include({
      minUntil: null,
      maxUntil: "2026-10-08",
      onCreditChina: false,
    });
  });

  it("whoever is on the list of the seriously dishonest is shown as serious", () => {
    const file = aCreditFile("2026-08-12", "credit/listing-proposal", "credit/listing-decision");
    expect(publicityOf(file, unit)?.grade).to.equal("serious");
  });

  it("nothing is shown without a decision, of a party that was not punished, or of one whose decision was revoked", () => {
    expect(publicityOf({ ...aPenaltyFile(), submissions: [] }, unit)).to.equal(null);
    expect(publicityOf(punishedWith({ outcome: "no-penalty" }), unit)).to.equal(null);
    const revoked = withSubmissions("2026-09-01", [
      creditSubmission("credit/decision-change", { kind: "revoked" }),
    ]);
    expect(publicityOf(revoked, unit)).to.equal(null);
  });
});

describe("信用修复的条件", () => {
  const asked = (on: string, ...more: CaseFile["submissions"]) =>
    withSubmissions(on, [creditSubmission("credit/repair-application"), ...more]);

  it("is possible from the day after the shortest publicity and not on its last day", () => {
    expect(unmet(asked("2026-10-08"), "2026-10-08")).to.deep.equal(["minimum"]);
    expect(unmet(asked("2026-10-09"), "2026-10-09")).to.deep.equal([]);
  });

  it("is possible at once for a minor penalty", () => {
    const publicity = publicityOf(punishedWith({ warning: true }), unit);
    expect(publicity && repairableFrom(publicity, "2026-07-09")).to.equal("2026-07-08");
  });

  it("what was handled before 2026-04-01 had the shortest periods of the trial measures", () => {
    const publicity = publicityOf(punishedWith({ warning: true }), unit);
    const old = publicity && { ...publicity, startsOn: "2025-11-10" };
    expect(old && repairableFrom(old, "2026-03-31")).to.equal("2026-02-11");
    expect(old && repairableFrom({ ...old, grade: "serious" }, "2026-03-31")).to.equal("2026-11-11");
  });

  it("takes a paid fine, a commitment, and no false one before", () => {
    const unpaid = { ...asked("2026-10-12"), payments: [] };
    expect(unmet(unpaid, "2026-10-12")).to.deep.equal(["paid"]);
    const uncommitted = withSubmissions("2026-10-12", [
      creditSubmission("credit/repair-application", { commitmentSigned: false }),
    ]);
    expect(unmet(uncommitted, "2026-10-12")).to.deep.equal(["commitment"]);
    const broken = asked(
      "2026-11-09",
      creditSubmission("credit/false-commitment"),
      creditSubmission("credit/repair-revocation"),
    );
    expect(unmet(broken, "2026-11-09")).to.deep.equal(["honest"]);
    const unproved = asked(
      "2026-11-09",
      creditSubmission("credit/false-commitment"),
      creditSubmission("credit/repair-revocation", { decision: "rejected" }),
    );
    expect(unmet(unproved, "2026-11-09")).to.deep.equal([]);
  });

  it("is done when the granted answer was given, and undone by its revocation", () => {
    const granted = [creditSubmission("credit/repair-check"), creditSubmission("credit/repair-feedback")];
    expect(isRepaired(asked("2026-10-14"), unit)).to.equal(false);
    expect(isRepaired(asked("2026-10-14", ...granted), unit)).to.equal(true);
    const refused = creditSubmission("credit/repair-check", { conclusion: "refuse" });
    expect(isRepaired(asked("2026-10-14", refused, ...granted.slice(1)), unit)).to.equal(false);
    const revoked = [
      creditSubmission("credit/false-commitment"),
      creditSubmission("credit/repair-revocation"),
    ];
    expect(isRepaired(asked("2026-11-09", ...granted, ...revoked), unit)).to.equal(false);
  });
});

describe("公示的状态", () => {
  const shown = creditSubmission("credit/publication");

  it("ends by itself after the longest publicity", () => {
    expect(publicityStateOf(withSubmissions("2027-07-08", [shown]), unit).state).to.equal("published");
    expect(publicityStateOf(withSubmissions("2027-07-09", [shown]), unit)).to.deep.include({
      state: "ended",
      endedOn: "2027-07-08",
      endReason: "expired",
    });
  });

  it("a change that came before the publication is no reason to withdraw it", () => {
    const change = creditSubmission("credit/decision-change");
    expect(changedSincePublication(withSubmissions("2026-09-02", [change, shown]), unit)).to.equal(false);
    expect(changedSincePublication(withSubmissions("2026-09-02", [shown, change]), unit)).to.equal(true);
  });
});

describe("处罚决定的改变 (行政处罚法 第四十八条第二款)", () => {
  const after = (...changes: CaseFile["submissions"]) => withSubmissions("2026-12-01", changes);
  const remedy = (outcome: string, data: object = {}) => ({
    ...creditSubmission("credit/decision-change"),
    formId: "remedies/outcome",
    data: { outcome, effectiveOn: "2026-11-20", summary: "复议决定", ...data },
  });

  it("the fine follows each change; what is revoked owes nothing, what is only found unlawful keeps its effect", () => {
    const reduced = creditSubmission("credit/decision-change", { fineFen: 5_000_000 });
    expect(fineAfterChanges(after(reduced), unit, 5_500_000)).to.equal(5_000_000);
    expect(fineAfterChanges(after(reduced, remedy("changed", { newFineFen: 1 })), unit, 5_500_000)).to.equal(
      1,
    );
    expect(fineAfterChanges(after(reduced, remedy("revoked")), unit, 5_500_000)).to.equal(0);
    expect(fineAfterChanges(after(remedy("unlawful")), unit, 5_500_000)).to.equal(5_500_000);
  });

  it("results of reconsideration and litigation count like the bureau's own changes, upheld decisions do not", () => {
    expect(changesOf(after(remedy("upheld")), unit)).to.deep.equal([]);
    expect(revocationOf(after(remedy("unlawful")), unit)).to.include({
      kind: "unlawful",
      changedOn: "2026-11-20",
    });
    expect(revocationOf(after(remedy("mediated", { newFineFen: 1 })), unit)).to.equal(undefined);
  });
});

describe("严重失信主体名单 (应急管理部令第11号)", () => {
  const listed = [creditSubmission("credit/listing-proposal"), creditSubmission("credit/listing-decision")];

  it("lasts three years from the decision; early removal is possible after twelve months", () => {
    expect(listingOf(withSubmissions("2026-08-12", listed), unit)).to.deep.include({
      state: "listed",
      until: "2029-08-12",
      removableFrom: "2027-08-13",
    });
    expect(listingOf(withSubmissions("2029-08-12", listed), unit)?.state).to.equal("listed");
    expect(listingOf(withSubmissions("2029-08-13", listed), unit)?.state).to.equal("removed");
  });

  it("a new proposal begins anew", () => {
    const again = creditSubmission("credit/listing-proposal", { proposedOn: "2030-01-07" });
    expect(listingOf(withSubmissions("2030-01-07", [...listed, again]), unit)?.state).to.equal("proposed");
  });
});

describe("对外公开的内容 (行政处罚法 第四十八条；个人信息保护法 第三十四条)", () => {
  it("masks persons by name and strikes out what else identifies them", () => {
    expect(maskedName("何建国")).to.equal("何某某");
    expect(maskedName("李㛃")).to.equal("李某");
    expect(maskedName("𠮷")).to.equal("𠮷某");
    expect(
      masked(`${personParty.name}（${personParty.identity}，${personParty.phone}）`, [personParty]),
    ).to.equal("何某某（（略），（略））");
  });

  it("names a unit with its credit code and what it was fined, and a person only masked", () => {
    const file = aPenaltyFile();
    expect(publicExtract(file, unit)).to.deep.include({
      name: unitParty.name,
      creditCode: unitParty.identity,
      penalty: "罚款人民币55000元",
      decisionNumber: "（临江）应急罚〔2026〕8号",
    });
    expect(publicExtract(file, personParty.id)).to.deep.include({
      name: "何某某",
      creditCode: null,
      representative: null,
    });
  });

  it("sends to 信用中国 units only, what is shown there, and once more what becomes of it", () => {
    const shown = creditSubmission("credit/publication");
    const ofPerson = creditSubmission("credit/publication", {}, personParty.id);
    const sent = (...more: CaseFile["submissions"]) =>
      uploadRecords(withSubmissions("2026-10-20", [shown, ofPerson, ...more])).map(({ action, on }) => [
        action,
        on,
      ]);
    expect(sent()).to.deep.equal([["publish", "2026-07-14"]]);
    const repaired = [
      creditSubmission("credit/repair-application"),
      creditSubmission("credit/repair-check"),
      creditSubmission("credit/repair-feedback"),
    ];
    expect(sent(...repaired)).to.deep.equal([["repair", "2026-10-14"]]);
    expect(sent(creditSubmission("credit/decision-change", { kind: "void" }))).to.deep.equal([
      ["withdraw", "2026-09-01"],
    ]);
    const onSiteOnly = creditSubmission("credit/publication", {
      places: [{ channel: "own-site", address: "公示平台" }],
    });
    expect(uploadRecords(withSubmissions("2026-10-20", [onSiteOnly]))).to.deep.equal([]);
  });

  it("the file opens in a table calculator with every cell as text", () => {
    const csv = uploadCsv([{ action: "publish", on: "2026-07-14", values: ["=1+1", 'a"b', "c,d"] }]);
    expect(csv.split("\r\n")[1]).to.equal(`'=1+1,"a""b","c,d"`);
  });
});
