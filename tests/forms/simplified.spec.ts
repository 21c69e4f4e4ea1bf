import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { at } from "../support/example-inspection/submission.ts";
import { anOnTheSpotFile, decisionOf, hearingOf, openingOf } from "../support/example-penalty/on-the-spot.ts";
import { personParty } from "../support/penalty-file.ts";
import { facts, judged } from "./facts.ts";

/** The example on the spot as the rules see it after these steps. */
function after({ submissions, parties, enterprise, now }: CaseFile, more: Partial<ActFacts> = {}): ActFacts {
  return facts({
    ...{ submissions, parties, enterprise, now },
    case: { ...facts().case, kind: "penalty" },
    ...more,
  });
}
const opened = (more: Partial<ActFacts> = {}) =>
  after(anOnTheSpotFile({ hearing: null, decision: null }), more);
const heard = (hearing: Parameters<typeof hearingOf>[0] = {}, more: Partial<ActFacts> = {}) =>
  after(anOnTheSpotFile({ hearing, decision: null }), more);
const decided = (decision: Parameters<typeof decisionOf>[0] = {}) => after(anOnTheSpotFile({ decision }));
const ofPerson = { parties: [{ ...personParty, seq: 1 }] };

const fined = (fineFen: number, more: object = {}) => ({
  assessments: decisionOf().assessments.map((one) => ({ ...one, fineFen, ...more })),
});

describe("简易程序：登记 (行政处罚法 第五十一条、第五十二条)", () => {
  const open = (data: object = {}, more: Partial<ActFacts> = {}) =>
    judged("simplified/opening", { ...openingOf(), ...data }, opened(more));

  it("两名持证执法人员当场发现、出示证件的，可以登记", () => expect(open()).to.equal(null));

  it("只有一名持证执法人员的，不得实施（第四十二条）", () =>
    expect(open({ officersPresent: ["p-zhang", "p-qian"] })?.code).to.equal("CERTIFICATES_INSUFFICIENT"));

  it("其他部门的执法人员不计入", () =>
    expect(open({ officersPresent: ["p-zhang", "p-zhao"] })?.code).to.equal("CERTIFICATES_INSUFFICIENT"));

  for (const [because, data, path] of [
    ["不是当日当场发现的", { discoveredAt: at("2026-07-07T16:00") }, "/discoveredAt"],
    ["单位名称与登记不一致的", { party: { ...openingOf().party, name: "某公司" } }, "/party/name"],
    ["违法行为表中没有的", { violation: { ...openingOf().violation, code: "V98" } }, "/violation/code"],
    [
      "行为终了晚于发现的",
      { violation: { ...openingOf().violation, actEndedOn: "2026-07-09" } },
      "/violation/actEndedOn",
    ],
    [
      "超过追责期限的（第三十六条）",
      { violation: { ...openingOf().violation, actEndedOn: "2022-07-01" } },
      "/violation/actEndedOn",
    ],
  ] as const)
    it(`不予登记：${because}`, () => expect(Object.keys(open(data)?.at ?? {})).to.include(path));
});

describe("简易程序：告知并听取陈述申辩 (第四十四条、第四十五条)", () => {
  const hear = (data: object = {}, more: Partial<ActFacts> = {}) =>
    judged("simplified/hearing-the-party", { ...hearingOf(), ...data }, opened(more));

  it("告知事实、理由、依据、内容和权利并记录意见的，符合规定", () => expect(hear()).to.equal(null));

  it("告知早于发现的（日期矛盾）", () =>
    expect(hear({ informedAt: at("2026-07-08T09:00") })?.at).to.have.key("/informedAt"));

  it("拟当场处罚而没有告知处罚内容的", () => {
    const { toldFineFen: _, ...silent } = hearingOf();
    expect(judged("simplified/hearing-the-party", silent, opened())?.at).to.have.key("/toldFineFen");
  });

  it("告知的罚款超过上限的：单位三千元，公民二百元", () => {
    expect(hear({ toldFineFen: 300_000 })).to.equal(null);
    expect(hear({ toldFineFen: 300_100 })?.at["/toldFineFen"]).to.include("普通程序");
    expect(hear({ toldFineFen: 20_000 }, ofPerson)).to.equal(null);
    expect(hear({ toldFineFen: 20_100 }, ofPerson)?.at["/toldFineFen"]).to.include("200元");
  });

  it("一人告知的，不得实施", () =>
    expect(hear({ officersPresent: ["p-li", "p-qian"] })?.code).to.equal("CERTIFICATES_INSUFFICIENT"));
});

describe("简易程序：当场决定 (第四十五条第二款、第五十一条、第六十八条、第六十九条)", () => {
  const decide = (data: object = {}, given: ActFacts = heard()) =>
    judged("simplified/decision", { ...decisionOf(), ...data }, given);

  it("告知范围以内、上限以内的，可以当场决定", () => expect(decide()).to.equal(null));

  for (const [because, data, path] of [
    ["罚款高于告知的", fined(100_100), "/assessments"],
    ["警告没有告知的", { penalties: [{ partySeq: 1, outcome: "penalty", warning: true }] }, "/penalties"],
    ["决定早于告知的", { decidedAt: at("2026-07-08T09:20") }, "/decidedAt"],
    ["不是告知当日决定的", { decidedAt: at("2026-07-07T09:20"), decidedOn: "2026-07-07" }, "/decidedAt"],
    ["决定日期与时间不一致的", { decidedOn: "2026-07-07" }, "/decidedOn"],
    ["情节严重的", fined(100_000, { seriousness: "serious" }), "/assessments/0"],
    ["没有罚款却写明缴纳方式的", fined(0), "/collection"],
    ["有罚款却没有缴纳方式的", { collection: "none" }, "/collection"],
    [
      "超过一百元而以小额为由当场收缴的",
      { collection: "on-the-spot", collectionGround: "small", receiptNumber: "票1" },
      "/collectionGround",
    ],
    [
      "以交通不便为由当场收缴而当事人没有提出的",
      { collection: "on-the-spot", collectionGround: "remote", receiptNumber: "票1" },
      "/partyRequest",
    ],
  ] as const)
    it(`不得决定：${because}`, () => expect(Object.keys(decide(data)?.at ?? {})).to.include(path));

  it("没有告知的，不得决定", () => expect(decide({}, opened())?.at[""]).to.include("尚未告知"));

  it("不当场收缴事后难以执行的，可以当场收缴", () => {
    const collected = { collection: "on-the-spot", collectionGround: "hard-later", receiptNumber: "票1" };
    expect(decide(collected)).to.equal(null);
  });

  it("一百元以下的，可以当场收缴", () => {
    const collected = { collection: "on-the-spot", collectionGround: "small", receiptNumber: "票1" };
    expect(decide({ ...fined(10_000), ...collected })).to.equal(null);
  });

  it("一人决定的，不得实施", () =>
    expect(decide({ officersPresent: ["p-zhang", "p-qian"] })?.code).to.equal("CERTIFICATES_INSUFFICIENT"));
});

describe("简易程序：备案和罚款的交回、缴付 (第五十二条第三款、第七十一条)", () => {
  it("备案不能早于决定", () => {
    const file = (filedOn: string) =>
      judged("simplified/record-filing", { filedOn, finding: "in-order" }, decided());
    expect(file("2026-07-08")).to.equal(null);
    expect(file("2026-07-07")?.at).to.have.key("/filedOn");
  });

  it("交回的数额、日期和交款人应当与收缴一致", () => {
    const handed = { handedInOn: "2026-07-08", amountFen: 100_000, handedInById: "p-li" };
    const hand = (more: object) => judged("simplified/fine-handover", { ...handed, ...more }, decided());
    expect(hand({})).to.equal(null);
    expect(hand({ amountFen: 90_000 })?.at).to.have.key("/amountFen");
    expect(hand({ handedInOn: "2026-07-07" })?.at).to.have.key("/handedInOn");
    expect(hand({ handedInById: "p-wang" })?.at).to.have.key("/handedInById");
  });

  it("缴付银行的数额、日期应当与交回一致", () => {
    const file = anOnTheSpotFile();
    const [step] = file.submissions;
    if (!step) throw new Error("the example has submissions");
    const data = { handedInOn: "2026-07-08", amountFen: 100_000, handedInById: "p-li" };
    const handed = { ...step, formId: "simplified/fine-handover", data };
    const given = after({ ...file, submissions: [...file.submissions, handed] });
    const bank = (more: object) =>
      judged(
        "simplified/fine-banking",
        { ...{ bankedOn: "2026-07-08", amountFen: 100_000, reference: "回单1" }, ...more },
        given,
      );
    expect(bank({})).to.equal(null);
    expect(bank({ amountFen: 1 })?.at).to.have.key("/amountFen");
    expect(bank({ bankedOn: "2026-07-07" })?.at).to.have.key("/bankedOn");
  });
});

describe("简易程序：转为普通程序 (第五十一条、第五十四条)", () => {
  const turn = (facts: ActFacts) => judged("simplified/turn-ordinary", { reason: "事实有争议" }, facts);

  it("告知以后、决定以前可以转；决定以后应当变更或者撤销", () => {
    expect(turn(heard())).to.equal(null);
    expect(turn(opened())?.at).to.have.all.keys("");
    expect(Object.values(turn(decided())?.at ?? {}).join()).to.include("变更或者撤销");
  });
});
