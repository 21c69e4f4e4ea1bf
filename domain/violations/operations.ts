import { between, crimeClause, type Tier, upTo, type Violation, workSafetyLaw } from "./violation.ts";

const tiers: Record<"first" | "overdue", Tier> = {
  first: { unit: upTo(10) },
  overdue: {
    unit: between(10, 20),
    person: between(2, 5),
    suspension: { zh: "停产停业整顿", when: "always" },
  },
};
const shared = { tiers, crime: crimeClause("安全生产法 第一百零一条"), ...workSafetyLaw };

/** Dangerous goods, dangerous work, risk control and hazards (安全生产法 101, 102). */
export const operations = [
  {
    code: "V28",
    zh: "生产、经营、运输、储存、使用危险物品或者处置废弃危险物品，未建立专门安全管理制度、未采取可靠的安全措施",
    article: "安全生产法 第一百零一条第一项",
    duty: "安全生产法 第三十九条第二款",
    ...shared,
  },
  {
    code: "V15",
    zh: "爆破、吊装、动火、临时用电等危险作业未安排专门人员进行现场安全管理",
    article: "安全生产法 第一百零一条第三项",
    duty: "安全生产法 第四十三条",
    ...shared,
  },
  {
    code: "V16",
    zh: "未建立安全风险分级管控、隐患排查治理制度，或者重大事故隐患排查治理情况未按照规定报告",
    article: "安全生产法 第一百零一条第四项、第五项",
    duty: "安全生产法 第四十一条",
    ...shared,
  },
  {
    code: "V17",
    zh: "未采取措施消除事故隐患",
    article: "安全生产法 第一百零二条",
    duty: "安全生产法 第四十一条第二款",
    tiers: {
      first: { unit: upTo(5) },
      overdue: { person: between(5, 10), suspension: { zh: "停产停业整顿", when: "always" } },
    },
    crime: {
      zh: "因重大事故隐患被依法责令停产停业、停止使用或者立即整改而拒不执行，具有现实危险的，涉嫌危险作业罪",
      basis: "刑法 第一百三十四条之一第二项",
      suspectedWhen: "hazard-order-refused",
    },
    note: "拒不执行的，条文对单位只责令停产停业整顿，不再罚款",
    ...workSafetyLaw,
  },
] as const satisfies readonly Violation[];
