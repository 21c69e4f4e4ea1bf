import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { withData } from "../support/example-inspection/submission.ts";
import {
  aCreditFile,
  creditData,
  creditFileFor,
  creditSubmission,
  withSubmissions,
} from "../support/example-penalty/credit.ts";
import { personParty, unitParty } from "../support/penalty-file.ts";
import { facts, judged, type Refusal, submission, withDayOff } from "./facts.ts";

/** What the rules look at when the example's record stands so. */
const given = (file: CaseFile, partyId: string | null = unitParty.id): ActFacts => {
  const { now, submissions, parties, payments, documents, deliveries, deadlines } = file;
  const scope = partyId ? { partyId } : {};
  return facts({ now, submissions, parties, payments, documents, deliveries, deadlines, scope });
};
const against = (
  formId: keyof typeof creditData,
  file: CaseFile,
  more: object = {},
  partyId?: string | null,
) => judged(formId, { ...creditData[formId], ...more }, given(file, partyId));
const paths = (refusal: Refusal | null) => Object.keys(refusal?.at ?? {});

describe("公示 (安全生产法 第七十八条第二款；行政处罚法 第四十八条)", () => {
  const decided = aCreditFile("2026-07-14");

  it("a unit's penalty is shown on the bureau's own site", () => {
    const propose = (channels: string[]) => against("credit/publicity-proposal", decided, { channels });
    expect(propose(["own-site"])).to.equal(null);
    expect(paths(propose(["credit-china"]))).to.deep.equal(["/channels"]);
  });

  it("a minor one goes to 信用中国 only with a reason", () => {
    const warned = {
      ...decided,
      submissions: withData(decided, "penalty/decision-proposal", {
        assessments: [],
        penalties: [{ partySeq: 1, outcome: "penalty", warning: true }],
      }),
    };
    expect(paths(against("credit/publicity-proposal", warned))).to.deep.equal(["/creditChinaReason"]);
    expect(against("credit/publicity-proposal", warned, { creditChinaReason: "多次违法" })).to.equal(null);
  });

  it("a person's goes to no credit site", () => {
    const propose = (channels: string[]) =>
      against("credit/publicity-proposal", decided, { channels }, personParty.id);
    expect(propose(["own-site"])).to.equal(null);
    expect(paths(propose(["own-site", "credit-system"]))).to.deep.equal(["/channels"]);
  });

  it("the head may keep back a person's penalty, not a unit's", () => {
    const reject = { decision: "rejected", opinion: "影响有限" };
    expect(paths(against("credit/publicity-approval", decided, reject))).to.deep.equal(["/decision"]);
    expect(against("credit/publicity-approval", decided, reject, personParty.id)).to.equal(null);
  });

  it("it is shown in every place that was approved and in no other, after the decision and before the end", () => {
    const approved = aCreditFile("2026-07-14", "credit/publicity-proposal");
    const show = (more: object) => paths(against("credit/publication", approved, more));
    expect(show({})).to.deep.equal([]);
    expect(show({ publishedOn: "2026-07-07" })).to.deep.equal(["/publishedOn"]);
    const [own] = creditData["credit/publication"].places;
    expect(show({ places: [own] })).to.deep.equal(["/places"]);
    const elsewhere = { channel: "media", address: "公众号" };
    expect(show({ places: [...creditData["credit/publication"].places, elsewhere] })).to.deep.equal([
      "/places/2/channel",
    ]);
    const late = aCreditFile("2027-07-09", "credit/publicity-proposal");
    expect(paths(against("credit/publication", late, { publishedOn: "2027-07-09" }))).to.deep.equal([
      "/publishedOn",
    ]);
  });

  it("it is taken down only for a reason that the record knows, everywhere, and not before it was put up", () => {
    const shown = aCreditFile("2026-09-03", "credit/publication");
    const changed = aCreditFile("2026-09-03", "credit/publication", "credit/decision-change");
    const { places } = creditData["credit/publication"];
    expect(paths(against("credit/withdrawal", shown, { places }))).to.deep.equal(["/reason"]);
    expect(against("credit/withdrawal", changed, { places })).to.equal(null);
    expect(paths(against("credit/withdrawal", changed))).to.deep.equal(["/places"]);
    expect(paths(against("credit/withdrawal", changed, { places, withdrawnOn: "2026-07-13" }))).to.deep.equal(
      ["/withdrawnOn"],
    );
    const over = aCreditFile("2027-07-08", "credit/publication");
    const expired = { places, reason: "expired", withdrawnOn: "2027-07-08" };
    expect(against("credit/withdrawal", over, expired)).to.equal(null);
  });

  it("a penalty that no decision imposes cannot be shown, and an act names the party it is about", () => {
    const none = { ...decided, submissions: [] };
    expect(against("credit/individual-publicity", none)?.code).to.equal("STATE_CONFLICT");
    expect(against("credit/individual-publicity", decided, {}, null)?.code).to.equal("STATE_CONFLICT");
    expect(against("credit/individual-publicity", decided, {}, personParty.id)).to.equal(null);
    expect(against("credit/individual-publicity", decided)?.code).to.equal("RULE_BROKEN");
  });
});

describe("信用修复", () => {
  const asked = (on: string, ...more: CaseFile["submissions"]) =>
    withSubmissions(on, [creditSubmission("credit/repair-application"), ...more]);
  const onTime = "2026-10-13";

  it("an application is taken whatever its merits, but one at a time and not before the decision", () => {
    const file = aCreditFile("2026-10-12");
    expect(against("credit/repair-application", file, { receivedOn: "2026-08-01" })).to.equal(null);
    expect(paths(against("credit/repair-application", file, { receivedOn: "2026-07-07" }))).to.deep.equal([
      "/receivedOn",
    ]);
    expect(against("credit/repair-application", asked(onTime))?.reason).to.include("正在办理");
  });

  it("a check neither grants too early nor refuses without a ground", () => {
    expect(against("credit/repair-check", asked(onTime))).to.equal(null);
    const early = { checkedOn: "2026-10-08" };
    const before = withSubmissions("2026-10-08", [
      creditSubmission("credit/repair-application", { receivedOn: "2026-10-08" }),
    ]);
    expect(paths(against("credit/repair-check", before, early))).to.deep.equal(["/conclusion"]);
    const refuse = { conclusion: "refuse" };
    expect(against("credit/repair-check", before, { ...early, ...refuse })).to.equal(null);
    expect(against("credit/repair-check", asked(onTime), refuse)?.reason).to.include("不得拒绝修复");
    expect(against("credit/repair-check", asked(onTime), { ...refuse, corrected: false })).to.equal(null);
  });

  it("what was not corrected, not performed or not committed to in public is not repaired", () => {
    for (const condition of ["corrected", "performed", "commitmentPublished"])
      expect(paths(against("credit/repair-check", asked(onTime), { [condition]: false }))).to.deep.equal([
        `/${condition}`,
      ]);
  });

  it("an unpaid fine is not performed, whatever the officer says", () => {
    const unpaid = { ...asked(onTime), payments: [] };
    expect(paths(against("credit/repair-check", unpaid))).to.have.members(["/performed", "/conclusion"]);
  });

  it("a check follows the application, the answer follows the check", () => {
    expect(paths(against("credit/repair-check", asked(onTime), { checkedOn: "2026-10-11" }))).to.deep.equal([
      "/checkedOn",
    ]);
    const checked = asked(onTime, creditSubmission("credit/repair-check"));
    expect(paths(against("credit/repair-feedback", checked, { fedBackOn: "2026-10-12" }))).to.deep.equal([
      "/fedBackOn",
    ]);
  });

  it("once the decision is revoked there is nothing to repair: the application is refused", () => {
    const revoked = asked(onTime, creditSubmission("credit/decision-change", { kind: "revoked" }));
    expect(paths(against("credit/repair-check", revoked))).to.deep.equal(["/conclusion"]);
    expect(against("credit/repair-check", revoked, { conclusion: "refuse" })).to.equal(null);
  });

  it("a false commitment is found where a repair was granted", () => {
    expect(against("credit/false-commitment", asked("2026-11-02"))?.reason).to.include("没有准予");
    const granted = [creditSubmission("credit/repair-check"), creditSubmission("credit/repair-feedback")];
    expect(against("credit/false-commitment", asked("2026-11-02", ...granted))).to.equal(null);
  });
});

describe("严重失信主体名单", () => {
  const proposal = creditSubmission("credit/listing-proposal");
  const statement = creditSubmission("credit/listing-statement");
  const noticed = (on: string, ...more: CaseFile["submissions"]): CaseFile => {
    const file = creditFileFor("credit/listing-decision");
    const added = withSubmissions(on, [proposal, ...more]);
    const notice = file.documents.find((d) => d.template === "credit/listing-notice");
    const delivery = {
      ...{ id: "s-list", documentIds: [notice?.id ?? ""], partyId: unitParty.id, method: "direct" },
      ...{ deliveredOn: "2026-08-04", record: null },
    };
    return { ...added, documents: file.documents, deliveries: [...added.deliveries, delivery] };
  };
  const decide = (file: CaseFile, more: object = {}) => paths(against("credit/listing-decision", file, more));

  it("nobody is listed without notice, or before the time for a statement is over (three workdays)", () => {
    expect(decide(withSubmissions("2026-08-12", [proposal]))).to.deep.equal(["/decidedOn"]);
    expect(decide(noticed("2026-08-07"), { decidedOn: "2026-08-07" })).to.deep.equal(["/decidedOn"]);
    expect(decide(noticed("2026-08-08"), { decidedOn: "2026-08-08" })).to.deep.equal([]);
    const dayOff = { ...given(noticed("2026-08-08")), calendar: withDayOff("2026-08-06") };
    const early = judged(
      "credit/listing-decision",
      { ...creditData["credit/listing-decision"], decidedOn: "2026-08-08" },
      dayOff,
    );
    expect(paths(early), "by the calendar in force").to.deep.equal(["/decidedOn"]);
  });

  it("a written waiver ends that time, one from an earlier procedure does not", () => {
    const waiver = (madeOn: string) =>
      creditSubmission("credit/listing-statement", { stance: "waiver", madeOn });
    const on = "2026-08-05";
    expect(decide(noticed(on, waiver(on)), { decidedOn: on })).to.deep.equal([]);
    expect(decide(noticed(on, waiver("2026-08-03")), { decidedOn: on })).to.deep.equal(["/decidedOn"]);
  });

  it("nobody is listed while the head has still to decide whether the notice was served on another day", () => {
    const file = noticed("2026-08-12");
    const correction = submission("shared/service-correction", { deliveryId: "s-list" });
    const doubtful = { ...file, submissions: [...file.submissions, correction] };
    expect(decide(doubtful)).to.deep.equal(["/decision"]);
    expect(decide(doubtful, { decision: "not-list" })).to.deep.equal([]);
    const refused = submission(
      "shared/approval",
      { decision: "rejected" },
      { elementId: "approve-service-correction", deliveryId: "s-list" },
    );
    expect(decide({ ...doubtful, submissions: [...doubtful.submissions, refused] })).to.deep.equal([]);
  });

  it("a statement is answered before anybody is listed", () => {
    const file = noticed("2026-08-12", statement);
    const { statementReview: _, ...unanswered } = creditData["credit/listing-decision"];
    const refused = judged("credit/listing-decision", unanswered, given(file));
    expect(paths(refused)).to.deep.equal(["/statementReview"]);
    expect(decide(file)).to.deep.equal([]);
  });

  it("nobody is listed for a penalty that no longer stands", () => {
    const file = noticed("2026-08-12", creditSubmission("credit/decision-change", { kind: "void" }));
    expect(decide(file)).to.deep.equal(["/decision"]);
    expect(decide(file, { decision: "not-list" })).to.deep.equal([]);
  });

  it("a party is proposed once and speaks while its listing is being decided", () => {
    const pending = withSubmissions("2026-08-06", [proposal]);
    expect(against("credit/listing-proposal", pending)?.reason).to.include("正在办理");
    expect(against("credit/listing-statement", pending)).to.equal(null);
    expect(against("credit/listing-statement", aCreditFile("2026-08-06"))?.code).to.equal("RULE_BROKEN");
  });

  it("early removal takes twelve months on the list, the whole penalty performed, and a commitment", () => {
    const listed = [proposal, creditSubmission("credit/listing-decision")];
    const asks = (on: string, more: object = {}) =>
      withSubmissions(on, [
        ...listed,
        creditSubmission("credit/removal-application", { receivedOn: on, ...more }),
      ]);
    const remove = (file: CaseFile) =>
      paths(against("credit/removal-decision", file, { decidedOn: file.now.on }));
    expect(remove(asks("2027-08-12"))).to.deep.equal(["/decidedOn"]);
    expect(remove(asks("2027-08-13"))).to.deep.equal([]);
    expect(remove({ ...asks("2027-08-13"), payments: [] })).to.deep.equal(["/decision"]);
    expect(remove(asks("2027-08-13", { commitmentSigned: false }))).to.deep.equal(["/decision"]);
    const application = { receivedOn: "2026-08-01" };
    expect(against("credit/removal-application", aCreditFile("2026-08-06"), application)?.reason).to.include(
      "不在",
    );
  });
});

describe("变更、撤销处罚决定 (行政处罚法 第七十五条第二款)", () => {
  it("corrects in favour of the party only, and not before the decision", () => {
    const file = aCreditFile("2026-09-01");
    const change = (more: object) => paths(against("credit/decision-change", file, more));
    expect(change({})).to.deep.equal([]);
    expect(change({ fineFen: 5_500_001 })).to.deep.equal(["/fineFen"]);
    expect(change({ kind: "revoked" })).to.deep.equal(["/fineFen"]);
    expect(change({ changedOn: "2026-07-07" })).to.deep.equal(["/changedOn"]);
  });

  it("a decision that no longer stands cannot be changed again", () => {
    const revoked = withSubmissions("2026-09-01", [
      creditSubmission("credit/decision-change", { kind: "void" }),
    ]);
    expect(against("credit/decision-change", revoked)?.code).to.equal("STATE_CONFLICT");
  });
});
