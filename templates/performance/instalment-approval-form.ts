import { opinionRow } from "../parts/approval.ts";
import { Deferral, deferralOf, stageList } from "../parts/deferral.ts";
import { decisionCited } from "../parts/owed.ts";
import { money } from "../parts/proposed-penalty.ts";
import { fields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 延期（分期）缴纳罚款审批表: the request and who agreed to it. It stays with the organ; the 批准书 is served. */
export default defineTemplate({
  zh: "延期（分期）缴纳罚款审批表",
  word: "缴审",
  layout: "form",
  copies: [],
  data: Deferral,
  from: deferralOf,
  content: (d) => [
    fields([
      ["当 事 人", d.party.name],
      ["处罚决定书", decisionCited(d)],
      ["送达日期", zhDate(d.decision.servedOn), "缴纳期限", zhDate(d.dueOn)],
      ["罚款数额", money(d.fineFen)],
      ["未缴余额", money(d.unpaidFineFen)],
      ["申请事项", d.way ?? "", "申请日期", zhDate(d.requestedOn)],
      ["申请理由", d.hardship ?? ""],
    ]),
    stageList(d),
    fields([opinionRow("办案机构\n审核意见", d.review), opinionRow("机关负责人\n审批意见", d.approval)]),
  ],
});
