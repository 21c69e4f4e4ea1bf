import { expect } from "chai";
import type { CaseFile, FinedAct } from "../../domain/case-file.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { facts, judged } from "../forms/facts.ts";
import { items } from "../forms/ordinary-facts.ts";
import { decisionProposalOf, reportOf } from "../support/example-penalty/core.ts";
import { aCompleteFile, unitParty } from "../support/example-penalty/invariants.ts";

const finding = "7d9f0c3e-0000-4000-8000-000000000001";
const fined = (more: Partial<FinedAct> = {}): FinedAct => ({
  ...{ partyKind: "unit", partyIdentity: unitParty.identity, findingId: finding, stage: "first" },
  ...{ caseNumber: "（临江）应急罚案〔2026〕3号", decision: "（临江）应急罚〔2026〕2号" },
  ...more,
});

/** The complete case, its violations resting on a finding of the inspection. */
const file = (finedBefore: FinedAct[]): CaseFile => {
  const complete = aCompleteFile();
  const found = ({ formId, data }: CaseFile["submissions"][number]) =>
    formId === "penalty/filing"
      ? { ...data, violations: (data["violations"] as object[]).map((v) => ({ ...v, findingId: finding })) }
      : data;
  return {
    ...complete,
    submissions: complete.submissions.map((s) => ({ ...s, data: found(s) })),
    finedBefore,
  };
};
const decision = (acts: FinedAct[]) =>
  [...guardOf("penalty/decision")(file(acts))].map(({ message, basis }) => `${message}（${basis}）`).join();

describe("一事不再罚 across cases (行政处罚法 第二十九条): said before the decision is issued, with the other case", () => {
  it("另案已经罚款的，不得作出处罚决定，并指明另案", () => {
    const said = decision([fined()]);
    expect(said).to.include("已在（临江）应急罚案〔2026〕3号案中罚款（（临江）应急罚〔2026〕2号）");
    expect(said).to.include("不得给予两次以上罚款").and.to.include("行政处罚法 第二十九条");
  });

  for (const [because, act] of [
    ["另案罚的是其他问题", fined({ findingId: "7d9f0c3e-0000-4000-8000-000000000002" })],
    ["另案罚的是责任人员（一案双罚）", fined({ partyKind: "person", partyIdentity: "000000197003120019" })],
    ["另案罚的是逾期未改正，不是行为本身", fined({ stage: "overdue" })],
  ] as const)
    it(`${because}的，可以作出`, () => expect(decision([act])).to.equal(""));

  const at = (formId: string, data: object, acts: FinedAct[]) => {
    const { submissions, parties, organ, source, documents, deliveries, deadlines, now } = file(acts);
    const before = submissions.filter((s) => s.formId !== formId && s.formId !== "penalty/decision-approval");
    const given = facts({
      ...{ submissions: before, parties, organ, source, documents, deliveries, deadlines, now },
      finedBefore: acts,
    });
    return judged(formId, data, given)?.at ?? {};
  };
  for (const [formId, data] of [
    ["penalty/investigation-report", { ...reportOf("2026-06-22"), assessments: items() }],
    ["penalty/decision-proposal", { ...decisionProposalOf("2026-07-08"), assessments: items() }],
  ] as const)
    it(`填写时就指出是哪一项、哪一案（${formId}）`, () => {
      const before = Object.keys(at(formId, data, []));
      const told = at(formId, data, [fined()]);
      const added = Object.keys(told).filter((path) => !before.includes(path));
      expect(added).to.deep.equal(["/assessments/0/fineFen", "/assessments/1/fineFen"]);
      expect(JSON.stringify(told)).to.include("（临江）应急罚案〔2026〕3号");
    });
});
