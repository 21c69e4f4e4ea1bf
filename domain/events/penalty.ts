import type { EventTable } from "./event.ts";

/** The ordinary procedure from the first suspicion to the decision, and what may come in between. */
export const penaltyEvents = {
  "penalty-opened": { zh: "受理违法线索", basis: "行政处罚法 第五十四条" },
  "referral-joined": { zh: "线索并入本案", basis: "行政处罚法 第五十四条" },
  "investigators-assigned": { zh: "指派承办人", basis: "行政处罚法 第四十二条第一款" },
  "case-filed": { zh: "立案", basis: "行政处罚法 第五十四条第二款" },
  "case-not-filed": { zh: "不予立案", basis: "行政处罚法 第五十四条第二款" },
  "case-merged": { zh: "并入其他案件", basis: "行政处罚法 第五十四条" },
  "penalty-decided": { zh: "作出处理决定", basis: "行政处罚法 第五十七条第一款" },
  "suspension-proposed": { zh: "提请中止调查", basis: "行政处罚法 第五十四条" },
  "investigation-suspended": { zh: "中止调查", basis: "行政处罚法 第五十四条" },
  "resumption-recorded": { zh: "中止原因消除", basis: "行政处罚法 第五十四条" },
  "investigation-resumed": { zh: "恢复调查", basis: "行政处罚法 第五十四条" },
  "termination-proposed": { zh: "提请终止案件", basis: "行政处罚法 第五十四条、第五十七条" },
  "party-ended": { zh: "对当事人终止调查", basis: "行政处罚法 第五十四条、第五十七条" },
  "case-terminated": { zh: "终止案件", basis: "行政处罚法 第五十四条、第五十七条" },
  "new-evidence-found": { zh: "发现新的事实、证据", basis: "行政处罚法 第四十四条、第五十八条" },
  "investigation-renewed": { zh: "重新调查", basis: "行政处罚法 第五十四条、第五十八条" },
  "transfer-proposed": { zh: "提请移送案件", basis: "行政处罚法 第二十七条" },
  "time-extension-proposed": { zh: "申请延长办案期限", basis: "行政处罚法 第六十条" },
  "time-extended": { zh: "延长办案期限", basis: "行政处罚法 第六十条" },
  "investigators-changed": { zh: "更换承办人", basis: "行政处罚法 第四十二条第一款" },
  "recusal-requested": { zh: "提出回避", basis: "行政处罚法 第四十三条第二款" },
  "officer-recused": { zh: "执法人员回避", basis: "行政处罚法 第四十三条" },
  "intervention-recorded": { zh: "记录违规干预", basis: "违规干预执法记录制度（本地规定）" },
} as const satisfies EventTable;
