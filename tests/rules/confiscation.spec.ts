import { expect } from "chai";
import type { CaseFile, Payment } from "../../domain/case-file.ts";
import { readBankFile } from "../../domain/penalty/bank-file.ts";
import { executionProblems } from "../../domain/penalty/closure.ts";
import { repairConditions } from "../../domain/penalty/credit-repair.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { owing, wrongIn } from "../forms/money-facts.ts";
import { submission, withData } from "../support/example-inspection/submission.ts";
import { dueOn, moneyFile } from "../support/example-penalty/money.ts";
import { printed } from "../support/issued-document.ts";
import { unitParty } from "../support/penalty-file.ts";

const fine = 5_500_000;
const income = 800_000;
const own = { partyId: unitParty.id };
const paid = (kind: Payment["kind"], amountFen: number, paidOn: string): Payment => ({
  ...{ id: `p-${kind}`, ...own, kind, amountFen, paidOn, channel: "bank", reference: `LS-${kind}` },
});

/** The example in which the unit's illegal income is confiscated as well, or nothing else. */
const confiscating = (id: string, more: Partial<CaseFile> = {}, alone = false): CaseFile => {
  const file = moneyFile(id, more);
  const changed = (data: Record<string, unknown>) => ({
    assessments: (data["assessments"] as { partySeq: number; fineFen: number }[]).map((one) =>
      alone && one.partySeq === 1 ? { ...one, fineFen: 0 } : one,
    ),
    penalties: (data["penalties"] as { partySeq: number }[]).map((one) =>
      one.partySeq === 1 ? { ...one, confiscationFen: income } : one,
    ),
  });
  const submissions = withData(file, "penalty/decision-proposal", changed);
  return { ...file, submissions };
};
const facts = (on: string, payments: Payment[] = [], alone = false) =>
  owing(on, { submissions: confiscating("", {}, alone).submissions, payments });
const on = (day: string, payments: Payment[] = [], alone = false) =>
  balanceOf(confiscating("", { payments }, alone), unitParty.id, day);

describe("没收违法所得 (行政处罚法 第二十八条第二款、第七十四条第二款): money that is owed like the fine, without a surcharge", () => {
  it("与罚款一并计入应缴数额，逾期不加处罚款", () => {
    expect(on(dueOn)).to.include({ confiscationFen: income, totalFen: fine + income, overdueFen: 0 });
    const late = on("2026-07-25");
    expect(late).to.include({ overdueFen: fine + income, surchargeFen: 165_000 });
    expect(late.schedule).to.deep.equal([{ dueOn, amountFen: fine + income }]);
    expect(on("2026-08-30", [], true)).to.include({ surchargeFen: 0, totalFen: income, overdueFen: income });
  });

  it("只没收违法所得的，缴纳期限也在，缴清后不再欠缴；罚款缴清不等于没收的违法所得缴清", () => {
    expect(on(dueOn, [], true)).to.include({ nextDueOn: dueOn });
    expect(on("2026-08-30", [paid("confiscation", income, "2026-08-01")], true).totalFen).to.equal(0);
    expect(on(dueOn, [paid("fine", fine, "2026-07-20")])).to.include({ totalFen: income, unpaidFineFen: 0 });
  });

  it("决定被撤销的，已经缴纳的违法所得一并退还", () => {
    const revoked = submission(
      "remedies/outcome",
      "record-outcome",
      "2026-08-20T09:00",
      { outcome: "revoked", effectiveOn: "2026-08-20" },
      own,
    );
    const file = confiscating("", { payments: [paid("confiscation", income, "2026-07-20")] });
    const after = { ...file, submissions: [...file.submissions, revoked] };
    expect(balanceOf(after, unitParty.id, "2026-08-21")).to.include({ excessFen: income, totalFen: 0 });
  });

  it("登记缴款：不得超过没收的数额，不得由执法人员当场收缴；银行对账文件写“没收违法所得”", () => {
    const payment = (more: object) => ({
      ...{ kind: "confiscation", amountFen: income, paidOn: "2026-07-20", channel: "bank" },
      ...{ reference: "LS-0009", ...more },
    });
    const refused = (more: object, given = facts("2026-07-20")) =>
      wrongIn("performance/payment", payment(more), given);
    expect(refused({})).to.deep.equal([]);
    expect(refused({ amountFen: income + 1 })).to.deep.equal(["/amountFen"]);
    expect(refused({}, owing("2026-07-20"))).to.deep.equal(["/amountFen"]);
    const cash = { handedOverOn: "2026-07-20", bankedOn: "2026-07-20", onTheSpotGround: "remote" };
    expect(refused({ ...cash, channel: "on-the-spot" })).to.deep.equal(["/onTheSpotGround"]);
    const file = "流水号,案号,当事人,款项,金额,缴款日期\nBK-0001,案,某公司,没收违法所得,8000.00,2026-07-20";
    expect(readBankFile(file).rows[0]).to.include({ kind: "confiscation", amountFen: income });
  });

  it("没有缴清的，不得按履行完毕结案，不得修复信用", () => {
    const file = confiscating("", { payments: [paid("fine", fine, "2026-07-20")] });
    const executed = [{ partySeq: 1, execution: "performed" as const }];
    const said = [...executionProblems(file, executed)].map(({ message }) => message).join();
    expect(said).to.include("没收的违法所得").and.to.include("不能按履行完毕结案");
    const condition = repairConditions(file, unitParty.id, "2026-12-01").find(({ id }) => id === "paid");
    expect(condition).to.include({ met: false });
    expect(condition?.why).to.include("没收的违法所得尚欠8000元");
  });

  it("决定书、催告书、事先催告书和强制执行申请书都写明没收的数额，没有罚款的不写加处罚款", () => {
    const decision = printed("penalty/decision", confiscating("", { scope: own }));
    expect(decision).to.include("将没收的违法所得缴至");
    for (const id of ["performance/demand", "performance/final-demand", "performance/court-application"]) {
      const text = printed(id, confiscating(id));
      expect(text, id).to.match(/没收(的)?违法所得人民币8,?000(\.00)?元|没收的?违法所得.*捌仟元/);
      const alone = printed(id, confiscating(id, {}, true));
      expect(alone, id).to.include("没收").and.to.not.include("加处罚款");
    }
  });
});

describe("逾期后才缴清罚款 (行政处罚法 第七十二条第一款第一项): the surcharge of the days between is still owed", () => {
  const late = (day: string) => owing(day, { payments: [paid("fine", fine, "2026-07-27")] });

  it("可以催告缴纳加处的罚款，任务不会办不下去；加处罚款也缴清的，不催告", () => {
    expect(wrongIn("performance/demand", { dueOn: "2026-08-05" }, late("2026-07-29"))).to.deep.equal([]);
    const settled = owing("2026-07-29", {
      payments: [paid("fine", fine, "2026-07-27"), paid("surcharge", 3 * 165_000, "2026-07-27")],
    });
    expect(wrongIn("performance/demand", { dueOn: "2026-08-05" }, settled)).to.deep.equal([""]);
  });

  it("催告书、加处罚款决定书不再写未缴的罚款", () => {
    const payments = [paid("fine", fine, "2026-07-26")];
    const demand = printed("performance/demand", moneyFile("performance/demand", { payments }));
    expect(demand).to.include("在期限届满后才缴清").and.to.not.include("至今未缴纳");
    const decision = printed(
      "performance/surcharge-decision",
      moneyFile("performance/surcharge-decision", { payments }),
    );
    expect(decision).to.include("在期限届满后才缴清罚款").and.to.not.include("继续计算至缴清之日");
  });
});
