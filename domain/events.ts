/**
 * What can stand in the ledger of a case: its Chinese name and, where an article asks for or allows the act, that article.
 * The completion of a task carries the article of the task's own step instead.
 */
export const eventCatalogue = {
  "inspection-dispatched": { zh: "派出检查任务", basis: "安全生产法 第六十二条第二款" },
  "task-completed": { zh: "办结任务", basis: "" },
  "task-returned": { zh: "退回", basis: "" },
  "task-claimed": { zh: "领取任务", basis: "" },
  "task-released": { zh: "释放任务", basis: "" },
  "incident-retried": { zh: "重试流程异常", basis: "" },
  "task-assigned": { zh: "指派任务", basis: "" },
  "task-cancelled-before-completion": { zh: "提交时任务已撤销", basis: "" },
  "document-issued": { zh: "出具文书", basis: "" },
  "delivery-opened": { zh: "交付送达", basis: "行政处罚法 第六十一条" },
  "documents-delivered": { zh: "送达文书", basis: "行政处罚法 第六十一条" },
  "deadline-set": { zh: "起算期限", basis: "" },
  "deadline-met": { zh: "在期限内办结", basis: "" },
  "deadline-recomputed": { zh: "重新计算期限", basis: "全国年节及纪念日放假办法" },
  "deadline-overdue": { zh: "期限届满未办", basis: "" },
  "findings-recorded": { zh: "登记检查发现", basis: "安全生产法 第六十八条" },
  "findings-disposed": { zh: "确定处置去向", basis: "安全生产法 第六十五条、第六十九条" },
  "immediate-fixes-verified": { zh: "核实当场整改", basis: "安全生产法 第六十五条第一款第二项" },
  "finding-transferred": { zh: "移送其他部门", basis: "安全生产法 第六十九条" },
  "finding-signed-off": { zh: "重大事故隐患销号", basis: "安全生产法 第四十一条第三款" },
  "rectification-reported": { zh: "企业报告整改完成", basis: "安全生产法 第六十五条第一款第二项" },
  "rectification-reminded": { zh: "提醒整改期限", basis: "" },
  "rectification-dates-reset": { zh: "重新确定整改期限", basis: "安全生产法 第六十五条第一款第二项" },
  "extension-requested": { zh: "企业申请延长整改期限", basis: "安全生产法 第六十五条第一款第二项" },
  "extension-approved": { zh: "同意延长整改期限", basis: "安全生产法 第六十五条第一款第二项" },
  "extension-rejected": { zh: "不同意延长整改期限", basis: "安全生产法 第六十五条第一款第二项" },
  "extension-without-object": { zh: "延期申请所涉事项已经了结", basis: "安全生产法 第六十五条第一款第二项" },
  "recheck-round-opened": { zh: "开启联合复查", basis: "安全生产法 第六十五条第一款第二项" },
  "recheck-round-judged": { zh: "汇总复查结论", basis: "安全生产法 第六十五条第一款第二项" },
  "hazard-supervised": { zh: "重大事故隐患挂牌督办", basis: "安全生产法 第四十一条第三款" },
  "hazard-date-changed": { zh: "重新确定治理期限", basis: "安全生产法 第四十一条第三款" },
  "hazard-overdue": { zh: "重大事故隐患逾期未治理", basis: "安全生产法 第一百零二条" },
  "resumption-requested": { zh: "企业申请复产验收", basis: "安全生产法 第六十五条第一款第三项" },
  "withdrawal-ordered": { zh: "决定撤回检查", basis: "" },
  "violation-suspected": { zh: "发现涉嫌违法线索", basis: "行政处罚法 第五十四条" },
  "evidence-added": { zh: "收入证据材料", basis: "行政处罚法 第四十六条" },
  "case-not-approved": { zh: "不予批准检查", basis: "国办发〔2024〕54号" },
  "case-entry-refused": { zh: "检查被拒绝", basis: "安全生产法 第六十六条" },
  "case-withdrawn": { zh: "检查已撤回", basis: "" },
  "case-closed": { zh: "检查办结", basis: "安全生产法 第六十八条" },
} as const satisfies Record<string, { zh: string; basis: string }>;

export type EventType = keyof typeof eventCatalogue;

/** Why a violation is suspected, and the articles under which the penalty side looks at it. */
export const referralReasons = {
  "entry-refused": { zh: "拒绝、阻碍检查", basis: "安全生产法 第六十六条、第一百零八条" },
  "not-rectified": { zh: "逾期未整改", basis: "安全生产法 第九十七条至第一百零二条" },
  "hazard-overdue": { zh: "重大事故隐患逾期未消除", basis: "安全生产法 第一百零二条" },
  "measures-defied": {
    zh: "未执行现场处理措施或者临时管控措施不落实",
    basis: "安全生产法 第七十条、第一百零二条",
  },
  "violation-found": { zh: "检查发现涉嫌违法行为", basis: "行政处罚法 第二十八条、第五十四条" },
  "crime-suspected": {
    zh: "检查发现涉嫌犯罪，移交核查",
    basis: "行政处罚法 第二十七条；行政执法机关移送涉嫌犯罪案件的规定",
  },
} as const satisfies Record<string, { zh: string; basis: string }>;

export type ReferralReason = keyof typeof referralReasons;
