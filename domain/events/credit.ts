import type { EventTable } from "./event.ts";

const repair = "信用修复管理办法（国家发展改革委令第36号，条次待核）";
const list = "安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核）";

/** Publicity, repair of credit, the list of the seriously dishonest, and decisions that are changed later. */
export const creditEvents = {
  "individual-publicity-ordered": { zh: "决定公示对个人的处罚", basis: "行政处罚法 第四十八条第一款" },
  "publicity-started": { zh: "公示行政处罚", basis: "安全生产法 第七十八条第二款；行政处罚法 第四十八条" },
  "publicity-withheld": { zh: "决定不予公示", basis: "行政处罚法 第四十八条第一款" },
  "publicity-ended": { zh: "停止公示", basis: repair },
  "publicity-withdrawn": { zh: "撤回公示的处罚信息", basis: "行政处罚法 第四十八条第二款" },
  "publicity-restored": { zh: "恢复公示", basis: repair },
  "decision-change-ordered": { zh: "决定变更或者撤销行政处罚", basis: "行政处罚法 第七十五条第二款" },
  "decision-changed": {
    zh: "行政处罚决定被变更、撤销、确认违法或者确认无效",
    basis: "行政处罚法 第四十八条第二款",
  },
  "credit-repair-requested": { zh: "申请信用修复", basis: repair },
  "credit-repaired": { zh: "准予信用修复", basis: repair },
  "credit-repair-refused": { zh: "不予信用修复", basis: repair },
  "false-commitment-found": { zh: "发现信用承诺不实", basis: repair },
  "listing-proposed": { zh: "提请列入严重失信主体名单", basis: list },
  "listing-statement-made": { zh: "对拟列入名单陈述申辩", basis: list },
  "dishonest-listed": { zh: "列入严重失信主体名单", basis: list },
  "dishonest-not-listed": { zh: "不予列入严重失信主体名单", basis: list },
  "listing-removal-requested": { zh: "申请提前移出名单", basis: list },
  "listing-removal-refused": { zh: "不予提前移出名单", basis: list },
  "dishonest-delisted": { zh: "移出严重失信主体名单", basis: list },
} as const satisfies EventTable;
