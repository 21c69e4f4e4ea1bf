import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { fileFor, printed } from "../support/issued-document.ts";

/** The example inspection, had its officers been sent out at once. */
const urgent = (id: string, keep: (formId: string) => boolean): CaseFile => {
  const file = fileFor(id);
  const because = { reason: "群众举报1号库正在违规动火", matters: "动火作业、危险化学品储存" };
  const dispatch = { ...file.case.dispatch, source: "complaint", basis: "12350举报", urgent: because };
  const submissions = file.submissions.filter((s) => keep(s.formId));
  return { ...file, case: { ...file.case, dispatch }, submissions };
};

describe("紧急检查的文书 (国办发〔2024〕54号)", () => {
  it("the notice handed over on entering says why nobody was told and that the approval follows, not that it was given", () => {
    const text = printed(
      "inspection/notice",
      urgent("inspection/notice", (formId) => formId === "inspection/entry"),
    );
    expect(text)
      .to.contain("情况紧急：群众举报1号库正在违规动火。本次检查需要当场实施")
      .and.to.contain("批准手续和备案由本机关按规定的期限补办")
      .and.to.contain("检查事项：动火作业、危险化学品储存。")
      .and.to.contain("本次检查来源于投诉举报，不计入年度例行检查的次数");
    expect(text).to.not.contain("经机关负责人批准");
  });

  it("the approval made up for says since when the officers were inside, and why", () => {
    const text = printed(
      "inspection/approval-form",
      urgent("inspection/approval-form", () => true),
    );
    expect(text)
      .to.contain("已于2026年4月30日9时00分先行入企检查，理由：群众举报1号库正在违规动火")
      .and.to.contain("现补报现场检查方案，请审批");
  });

  it("the usual papers say nothing of it", () => {
    for (const id of ["inspection/notice", "inspection/approval-form"])
      expect(printed(id)).to.not.contain("情况紧急");
  });
});

describe("再次例行检查的审批表 (期限规则A12)", () => {
  it("shows the head the routine inspections of the year that came before, beside the reasons for another", () => {
    const file = fileFor("inspection/approval-form");
    const before = "临江区应急管理局2026年已对该企业派出例行检查（临江）应急检案〔2026〕1号";
    const dispatch = { ...file.case.dispatch, beyondCap: [before] };
    expect(printed("inspection/approval-form", { ...file, case: { ...file.case, dispatch } })).to.contain(
      before,
    );
  });
});
