import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { majorPenaltyOf } from "../../domain/penalty/major-penalty.ts";
import { titleOf } from "../../forms/titles.ts";
import { withData } from "../support/example-inspection/submission.ts";
import { aClosedFile, closureProposal } from "../support/example-penalty/closure.ts";
import { aPenaltyFile, personParty } from "../support/penalty-file.ts";
import { problems, seen } from "./penalty-facts.ts";

const withoutClosing = (file: CaseFile): CaseFile => ({
  ...file,
  submissions: file.submissions.filter(({ formId }) => !formId.startsWith("closure/")),
});

describe("结案条件: a case is closed when what was decided is done", () => {
  const file = withoutClosing(aClosedFile());
  const propose = (more: object, changes: Partial<CaseFile> = {}) =>
    problems("closure/proposal", { ...closureProposal, ...more }, seen({ ...file, ...changes }));

  it("paid, served, put right: nothing stands against it", () => {
    expect(propose({})).to.deep.equal([]);
  });

  it("a fine that is not paid in full is no performance", () => {
    const payments = file.payments.map((p) => ({ ...p, amountFen: p.amountFen - 1 }));
    expect(propose({}, { payments }).join()).to.match(/尚有罚款和加处罚款.*没有缴纳/);
  });

  it("a decision that was not served closes nothing", () => {
    expect(propose({}, { deliveries: [] }).join()).to.contain("处罚决定尚未送达");
  });

  it("every party is accounted for, once, and no other", () => {
    const [first] = closureProposal.executions;
    expect(propose({ executions: [first] }).join()).to.contain("还没有填写何建国的执行情况");
    expect(propose({ executions: [...closureProposal.executions, first] }).join()).to.contain("只能填写一次");
    const stranger = { partySeq: 9, execution: "performed" };
    expect(propose({ executions: [...closureProposal.executions, stranger] }).join()).to.contain(
      "本案没有序号为9的当事人",
    );
  });

  it("a punished party is not passed over, a party without a decision has performed nothing", () => {
    const none = closureProposal.executions.map((one) => ({ ...one, execution: "none" }));
    expect(propose({ executions: none }).join()).to.contain("已经作出处罚决定");
    const undecided = file.submissions.filter(({ formId }) => !formId.startsWith("penalty/decision"));
    expect(propose({}, { submissions: undecided }).join()).to.contain("应当填写“未给予处罚”");
  });

  it("termination needs its ruling, offsetting the judgment that sets the fine off", () => {
    const stated = (execution: string) => [{ partySeq: 1, execution }, closureProposal.executions[1]];
    expect(propose({ executions: stated("terminated") }).join()).to.contain("终结执行应当说明理由");
    expect(propose({ executions: stated("offset") }).join()).to.contain("没有登记罚款折抵罚金");
  });

  it("problems of the inspection that are still being put right keep the case open", () => {
    const source = file.source && {
      ...file.source,
      findings: file.source.findings.map((f, i) => (i === 0 ? { ...f, status: "open" as const } : f)),
    };
    expect(propose({}, { source }).join()).to.contain("第1项问题仍在整改");
  });

  it("problems that another department follows up, or that the case is not about, do not", () => {
    const open = (departmentId: string) =>
      file.source && {
        ...file.source,
        findings: file.source.findings.map((f, i) =>
          i === 0 ? { ...f, departmentId, status: "open" as const } : f,
        ),
      };
    expect(propose({}, { source: open("fire") })).to.deep.equal([]);
    const [first, second] = file.source?.findings ?? [];
    const about = (findingId = "") =>
      file.submissions.map((s) => {
        if (s.formId !== "penalty/filing") return s;
        const violations = (s.data["violations"] as object[]).map((v) => ({ ...v, findingId }));
        return { ...s, data: { ...s.data, violations } };
      });
    const source = open("emergency");
    expect(propose({}, { source, submissions: about(second?.id) })).to.deep.equal([]);
    expect(propose({}, { source, submissions: about(first?.id) }).join()).to.contain("第1项问题仍在整改");
  });

  it("the end does not come before the last payment or service", () => {
    expect(propose({ proposedOn: "2026-07-20" }).join()).to.contain("不能早于最后一次送达或者缴款之日");
  });

  it("the file is not archived before the case was closed", () => {
    const filing = { archiveNumber: "1", retention: "ten-years", volumes: 1 };
    const closed = seen(aClosedFile());
    expect(problems("closure/filing", { ...filing, filedOn: "2026-08-17" }, closed)).to.deep.equal([]);
    expect(problems("closure/filing", { ...filing, filedOn: "2026-08-09" }, closed).join()).to.contain(
      "归档不能早于结案之日",
    );
  });
});

describe("重大行政处罚决定报备", () => {
  it("a fine from the configured amount on is reported, with the reason; the source of the amount is shown", () => {
    const big = majorPenaltyOf(aPenaltyFile());
    expect(big.due).to.equal(true);
    expect(big.reasons).to.deep.equal(["对临江恒瑞化工仓储有限公司罚款55000元"]);
    expect(big.provenance).to.equal("unverified");
    expect(majorPenaltyOf(aPenaltyFile({ parties: [personParty] })).due).to.equal(false);
  });

  it("吊销许可证件、限制开展生产经营活动、责令关闭、限制从业 are reported whatever the fine, as the form names them", () => {
    for (const kind of ["revoked-licence", "restricted-business", "closure", "barred-from-trade"]) {
      const title = titleOf("penalty/decision-proposal", "/penalties/*/otherKinds/*", kind);
      expect(title, kind).to.match(/吊销许可|限制开展|责令关闭|限制从业/);
      const file = aPenaltyFile();
      const submissions = withData(file, "penalty/decision-proposal", {
        assessments: [],
        penalties: [{ partySeq: 1, outcome: "penalty", warning: false, otherKinds: [kind] }],
      });
      expect(majorPenaltyOf({ ...file, submissions }).reasons, kind).to.deep.equal([
        "对临江恒瑞化工仓储有限公司给予资格罚",
      ]);
    }
  });
});
