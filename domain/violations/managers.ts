import { between, crimeClause, type Tier, type Violation, workSafetyLaw } from "./violation.ts";

const income = (minPercent: number, maxPercent = minPercent): Tier => ({
  person: { kind: "income", minPercent, maxPercent },
});

const managerAccident: Tier = {
  ...income(20, 50),
  licence: "暂停或者吊销与安全生产有关的资格",
};

/** Duties of the person in charge, of the other heads and of the safety managers (安全生产法 94–96). */
export const managers = [
  {
    code: "V01",
    zh: "主要负责人未履行安全生产管理职责",
    article: "安全生产法 第九十四条第一款",
    duty: "安全生产法 第二十一条",
    tiers: {
      first: { person: between(2, 5) },
      overdue: { person: between(5, 10), suspension: { zh: "停产停业整顿", when: "always" } },
    },
    accidentArticle: "安全生产法 第九十五条",
    accident: { ordinary: income(40), larger: income(60), major: income(80), extraordinary: income(100) },
    crime: crimeClause("安全生产法 第九十四条第二款"),
    note: "导致事故的另依第九十四条第二款、第三款给予撤职处分，并有任职限制",
    ...workSafetyLaw,
  },
  {
    code: "V02",
    zh: "其他负责人、安全生产管理人员未履行安全生产管理职责",
    article: "安全生产法 第九十六条",
    duty: "安全生产法 第二十五条",
    tiers: { first: { person: between(1, 3) } },
    accidentArticle: "安全生产法 第九十六条",
    accident: {
      ordinary: managerAccident,
      larger: managerAccident,
      major: managerAccident,
      extraordinary: managerAccident,
    },
    crime: crimeClause("安全生产法 第九十六条"),
    ...workSafetyLaw,
  },
] as const satisfies readonly Violation[];
