import { between, crimeClause, type Tier, upTo, type Violation, workSafetyLaw } from "./violation.ts";

const tiers: Record<"first" | "overdue", Tier> = {
  first: { unit: upTo(5) },
  overdue: {
    unit: between(5, 20),
    person: between(1, 2),
    suspension: { zh: "停产停业整顿", when: "if-serious" },
  },
};
const shared = { tiers, crime: crimeClause("安全生产法 第九十九条"), ...workSafetyLaw };

/** Projects (安全生产法 98), warning signs, equipment and protective gear (安全生产法 99). */
export const facilities = [
  {
    code: "V09",
    zh: "矿山、金属冶炼、危险物品建设项目未经安全评价、设计审查、按图施工或者验收",
    article: "安全生产法 第九十八条",
    duty: "安全生产法 第三十二条至第三十四条",
    tiers: {
      first: {
        unit: between(10, 50),
        person: between(2, 5),
        suspension: { zh: "停止建设或者停产停业整顿", when: "always" },
      },
      overdue: { unit: between(50, 100), person: between(5, 10) },
    },
    crime: crimeClause("安全生产法 第九十八条"),
    note: "停止建设或者停产停业整顿在首次发现时责令，逾期未改正的条文只加重罚款，原责令继续有效",
    ...workSafetyLaw,
  },
  {
    code: "V10",
    zh: "未设置明显的安全警示标志",
    article: "安全生产法 第九十九条第一项",
    duty: "安全生产法 第三十五条",
    ...shared,
  },
  {
    code: "V11",
    zh: "安全设备的安装、使用、检测、维护、改造、报废不符合规定",
    article: "安全生产法 第九十九条第二项、第三项",
    duty: "安全生产法 第三十六条第一款、第二款",
    ...shared,
  },
  {
    code: "V12",
    zh: "关闭、破坏监控、报警、防护、救生设备设施，或者篡改、隐瞒、销毁其数据、信息",
    article: "安全生产法 第九十九条第四项",
    duty: "安全生产法 第三十六条第三款",
    ...shared,
    crime: {
      zh: "具有现实危险的，涉嫌危险作业罪",
      basis: "刑法 第一百三十四条之一第一项",
      suspectedWhen: "serious",
    },
  },
  {
    code: "V13",
    zh: "未为从业人员提供符合标准的劳动防护用品",
    article: "安全生产法 第九十九条第五项",
    duty: "安全生产法 第四十五条",
    ...shared,
  },
  {
    code: "V27",
    zh: "危险物品容器、运输工具或者特种设备未经检测、检验合格投入使用，或者使用应当淘汰的工艺、设备",
    article: "安全生产法 第九十九条第六项、第七项",
    duty: "安全生产法 第三十七条、第三十八条第三款",
    ...shared,
  },
  {
    code: "V14",
    zh: "餐饮等行业使用燃气未安装可燃气体报警装置",
    article: "安全生产法 第九十九条第八项",
    duty: "安全生产法 第三十六条第四款",
    ...shared,
  },
] as const satisfies readonly Violation[];
