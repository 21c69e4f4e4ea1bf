import { smallFine } from "../discretion/thresholds.ts";

/** The provisions on payment, enforcement and remedies on which an act is refused, each cited once. */
export const paymentGrounds = {
  payment: "行政处罚法 第六十七条第三款",
  confiscation: "行政处罚法 第二十八条第二款、第六十六条第一款、第七十四条第二款",
  separation: "行政处罚法 第六十七条第一款、第二款；罚款决定与罚款收缴分离实施办法 第三条",
  onTheSpotSmall: smallFine.basis,
  onTheSpot: "行政处罚法 第六十八条、第六十九条",
  handover: "行政处罚法 第七十一条",
  instalments: "行政处罚法 第六十六条第二款",
  surcharge: "行政处罚法 第七十二条第一款第一项",
  demand: "行政强制法 第三十五条、第五十四条",
  objection: "行政强制法 第三十六条",
  agreement: "行政强制法 第四十二条第一款",
  application: "行政强制法 第五十三条、第五十四条",
  papers: "行政强制法 第五十五条",
  courtApplication: "行政强制法 第五十三条、第五十四条、第五十五条",
  stay: "行政复议法 第四十二条；行政诉讼法 第五十六条",
  oneRemedy: "行政复议法 第二十九条；行政诉讼法 第四十四条",
  notHeavier: "行政复议法 第六十三条第二款；行政诉讼法 第七十七条第二款",
  throughBureau: "行政复议法 第三十二条",
  reconsiderationReply: "行政复议法 第四十八条、第五十四条",
  courtAnswer: "行政诉讼法 第六十七条",
  reply: "行政复议法 第四十八条、第五十四条；行政诉讼法 第六十七条",
  refund: "行政处罚法 第七十四条",
  verification: "行政处罚法 第四十二条、第六十六条第一款",
  record: "行政处罚法 第四十七条",
} as const satisfies Record<string, string>;
