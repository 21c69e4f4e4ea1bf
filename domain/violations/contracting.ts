import { between, crimeClause, type Tier, upTo, type Violation, wan, workSafetyLaw } from "./violation.ts";

/** Unit and persons are both fined as found; when overdue the article only adds the suspension. */
const agreement = (suspension: string): Record<"first" | "overdue", Tier> => ({
  first: { unit: upTo(5), person: upTo(1) },
  overdue: { suspension: { zh: suspension, when: "always" } },
});

/** Contracting out, shared sites, dormitories and exits (安全生产法 103–105). */
export const contracting = [
  {
    code: "V18",
    zh: "将生产经营项目、场所、设备发包或者出租给不具备安全生产条件或者相应资质的单位或者个人",
    article: "安全生产法 第一百零三条第一款",
    duty: "安全生产法 第四十九条第一款",
    tiers: {
      first: {
        unit: {
          kind: "illegal-income",
          from: wan(10),
          times: [2, 5],
          otherwise: { min: wan(10), max: wan(20) },
        },
        person: between(1, 2),
        confiscation: "没收违法所得",
      },
    },
    ...workSafetyLaw,
  },
  {
    code: "V19",
    zh: "未与承包、承租单位签订安全生产管理协议或者未明确职责，或者未统一协调、管理",
    article: "安全生产法 第一百零三条第二款",
    duty: "安全生产法 第四十九条第二款",
    tiers: agreement("停产停业整顿"),
    note: "工贸企业未统一协调、管理的属于重大事故隐患（工贸企业重大事故隐患判定标准 第三条第一项）",
    ...workSafetyLaw,
  },
  {
    code: "V20",
    zh: "同一作业区域未签订安全生产管理协议或者未指定专职人员；员工宿舍、安全出口不符合要求",
    article: "安全生产法 第一百零四条、第一百零五条",
    duty: "安全生产法 第四十八条、第四十二条",
    either: [
      { article: "安全生产法 第一百零四条", duty: "安全生产法 第四十八条" },
      { article: "安全生产法 第一百零五条", duty: "安全生产法 第四十二条" },
    ],
    tiers: agreement("停产停业（第一百零四条）或者停产停业整顿（第一百零五条）"),
    crime: crimeClause("安全生产法 第一百零五条"),
    note: "两条的罚款幅度相同；文书按立案时写明的违反条款引用其中一条",
    ...workSafetyLaw,
  },
  {
    code: "V29",
    zh: "矿山、金属冶炼、危险物品建设项目施工单位倒卖、出租、出借、挂靠或者以其他形式非法转让施工资质",
    article: "安全生产法 第一百零三条第三款",
    duty: "安全生产法 第四十九条第三款",
    tiers: {},
    unusable: "第一百零三条第三款的处罚种类和数额尚未录入并经法制审核核对，核对前不得据以处罚",
    ...workSafetyLaw,
    provenance: "unverified",
  },
] as const satisfies readonly Violation[];
