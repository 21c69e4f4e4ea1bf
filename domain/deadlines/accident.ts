import type { RuleTable } from "./rule.ts";
import { since } from "./since.ts";

const regulation = { provenance: "read", validFrom: since.accidentRegulation, rolls: false } as const;
const named = "生产安全事故报告和调查处理条例";

/** Part A, reporting and investigating accidents (A35). */
export const accident = {
  "accident-report-by-unit": {
    ref: "A35",
    kind: "period",
    zh: "单位负责人报告事故",
    amount: 1,
    unit: "hour",
    basis: `${named} 第九条`,
    ...regulation,
    note: "自接到报告之时起算",
  },
  "accident-report-upward": {
    ref: "A35",
    kind: "period",
    zh: "逐级上报事故（每级）",
    amount: 2,
    unit: "hour",
    basis: `${named} 第十一条`,
    ...regulation,
  },
  "casualty-supplement": {
    ref: "A35",
    kind: "period",
    zh: "事故伤亡人数变化补报",
    amount: 30,
    unit: "day",
    basis: `${named} 第十三条`,
    ...regulation,
    note: "自事故发生之日起算",
  },
  "casualty-supplement-fire-road": {
    ref: "A35",
    kind: "period",
    zh: "道路交通事故、火灾事故伤亡人数变化补报",
    amount: 7,
    unit: "day",
    basis: `${named} 第十三条`,
    ...regulation,
    note: "自事故发生之日起算",
  },
  "accident-investigation-report": {
    ref: "A35",
    kind: "period",
    zh: "提交事故调查报告",
    amount: 60,
    unit: "day",
    basis: `${named} 第二十九条`,
    ...regulation,
    note: "自事故发生之日起算",
  },
  "accident-investigation-extension": {
    ref: "A35",
    kind: "period",
    zh: "提交事故调查报告的延长期限",
    amount: 60,
    unit: "day",
    basis: `${named} 第二十九条`,
    ...regulation,
    note: "自原期限届满日起算，须经负责事故调查的人民政府批准",
  },
  "accident-report-approval": {
    ref: "A35",
    kind: "period",
    zh: "批复事故调查报告",
    amount: 15,
    unit: "day",
    basis: `${named} 第三十二条`,
    ...regulation,
    note: "自收到事故调查报告之日起算",
  },
  "accident-report-approval-exceptional": {
    ref: "A35",
    kind: "period",
    zh: "批复特别重大事故调查报告",
    amount: 30,
    unit: "day",
    basis: `${named} 第三十二条`,
    ...regulation,
    note: "自收到事故调查报告之日起算",
  },
} as const satisfies RuleTable;
