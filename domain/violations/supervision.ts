import { between, crimeClause, type Violation, workSafetyLaw } from "./violation.ts";

const accidentFine = (min: number, max: number) => ({ unit: between(min, max) });

/** Refused inspections, insurance, daily penalty, accidents (安全生产法 108–114) and the emergency regulation. */
export const supervision = [
  {
    code: "V21",
    zh: "拒绝、阻碍依法实施监督检查",
    article: "安全生产法 第一百零八条",
    duty: "安全生产法 第六十六条",
    tiers: { first: {}, overdue: { unit: between(2, 20), person: between(1, 2) } },
    crime: crimeClause("安全生产法 第一百零八条"),
    ...workSafetyLaw,
  },
  {
    code: "V22",
    zh: "高危行业、领域未按照国家规定投保安全生产责任保险",
    article: "安全生产法 第一百零九条",
    duty: "安全生产法 第五十一条第二款",
    tiers: { first: { unit: between(5, 10) }, overdue: { unit: between(10, 20) } },
    ...workSafetyLaw,
  },
  {
    code: "V23",
    zh: "被责令改正且受到罚款处罚，拒不改正（按日连续处罚）",
    article: "安全生产法 第一百一十二条",
    duty: "安全生产法 第一百一十二条",
    tiers: { overdue: { unit: { kind: "daily" }, optional: true } },
    note: "自作出责令改正之日的次日起，每日按原处罚数额；改正当日是否计入由本机关配置",
    ...workSafetyLaw,
  },
  {
    code: "V24",
    zh: "发生生产安全事故负有责任",
    article: "安全生产法 第一百一十四条",
    duty: "安全生产法 第一百一十四条",
    tiers: {},
    accidentArticle: "安全生产法 第一百一十四条",
    accident: {
      ordinary: accidentFine(30, 100),
      larger: accidentFine(100, 200),
      major: accidentFine(200, 1000),
      extraordinary: accidentFine(1000, 2000),
    },
    note: "情节特别严重、影响特别恶劣的，可以处二倍以上五倍以下；生产安全事故罚款处罚规定（应急管理部令第14号）另有细分档次，条文尚未全部核对",
    ...workSafetyLaw,
  },
  {
    code: "V25",
    zh: "未将应急救援预案报送备案、未建立应急值班制度或者配备应急值班人员",
    article: "生产安全事故应急条例 第三十二条",
    duty: "生产安全事故应急条例 第七条、第十四条",
    tiers: {
      first: {},
      overdue: { unit: between(3, 5), person: between(1, 2) },
    },
    provenance: "read",
    validFrom: "2019-04-01",
  },
] as const satisfies readonly Violation[];
