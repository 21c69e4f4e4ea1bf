import { between, type Tier, upTo, type Violation, workSafetyLaw } from "./violation.ts";

const tiers: Record<"first" | "overdue", Tier> = {
  first: { unit: upTo(10) },
  overdue: {
    unit: between(10, 20),
    person: between(2, 5),
    suspension: { zh: "停产停业整顿", when: "always" },
  },
};

/** Organisation, training, records and plans (安全生产法 97). */
export const organisation = [
  {
    code: "V03",
    zh: "未按照规定设置安全生产管理机构或者配备安全生产管理人员、注册安全工程师",
    article: "安全生产法 第九十七条第一项",
    duty: "安全生产法 第二十四条、第二十七条第三款",
    tiers,
    ...workSafetyLaw,
  },
  {
    code: "V26",
    zh: "高危单位主要负责人、安全生产管理人员未按照规定经考核合格",
    article: "安全生产法 第九十七条第二项",
    duty: "安全生产法 第二十七条第二款",
    tiers,
    ...workSafetyLaw,
  },
  {
    code: "V04",
    zh: "未按照规定进行安全生产教育和培训，或者未如实告知有关的安全生产事项",
    article: "安全生产法 第九十七条第三项",
    duty: "安全生产法 第二十八条、第四十四条",
    tiers,
    ...workSafetyLaw,
  },
  {
    code: "V05",
    zh: "未如实记录安全生产教育和培训情况",
    article: "安全生产法 第九十七条第四项",
    duty: "安全生产法 第二十八条第四款",
    tiers,
    ...workSafetyLaw,
  },
  {
    code: "V06",
    zh: "未将事故隐患排查治理情况如实记录或者未向从业人员通报",
    article: "安全生产法 第九十七条第五项",
    duty: "安全生产法 第四十一条第二款",
    tiers,
    note: "各地首违不罚清单多列有“未通报”一项",
    ...workSafetyLaw,
  },
  {
    code: "V07",
    zh: "未按照规定制定应急救援预案或者未定期组织演练",
    article: "安全生产法 第九十七条第六项",
    duty: "安全生产法 第八十一条",
    tiers,
    note: "重点单位至少每半年组织一次演练（生产安全事故应急条例 第八条）",
    ...workSafetyLaw,
  },
  {
    code: "V08",
    zh: "特种作业人员未经专门的安全作业培训并取得相应资格上岗作业",
    article: "安全生产法 第九十七条第七项",
    duty: "安全生产法 第三十条第一款",
    tiers,
    note: "工贸企业属于重大事故隐患（工贸企业重大事故隐患判定标准 第三条第二项），同时挂牌督办",
    ...workSafetyLaw,
  },
] as const satisfies readonly Violation[];
