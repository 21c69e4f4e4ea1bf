import Type from "typebox";
import { Enterprise, enterpriseOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { byUnit } from "../parts/party.ts";
import { Scheme, schemeOf } from "../parts/scheme.ts";
import { signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, list } from "../parts/table.ts";
import { afterTable, choices } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const aspects = {
  lawfulness: "执法行为合法规范（亮证执法、程序合法、文书规范）",
  efficiency: "执法效率（检查事项整合，不影响正常生产经营）",
  conduct: "廉洁自律和文明执法",
  service: "普法宣传和指导服务",
};
const grades = { 5: "很满意", 4: "满意", 3: "一般", 2: "不满意", 1: "很不满意" };

const Rating = Type.Union([Type.Integer(), Type.Null()]);

/** 执法评价意见反馈表: what the enterprise thinks of the visit. */
export default defineTemplate({
  zh: "执法评价意见反馈表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    caseNumber: Type.String(),
    scheme: Scheme,
    checkedOn: Optional,
    /** the enterprise was asked and did not answer */
    declined: Type.Boolean(),
    ratings: Type.Object({ lawfulness: Rating, efficiency: Rating, conduct: Rating, service: Rating }),
    opinions: Optional,
    filledBy: Optional,
    filledOn: Optional,
  }),
  from(file) {
    const data = submitted(file, "inspection/feedback")?.data ?? {};
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      caseNumber: file.case.number,
      scheme: schemeOf(file),
      checkedOn: submitted(file, "inspection/entry")?.data.enteredOn ?? null,
      declined: data.declined ?? false,
      ratings: {
        lawfulness: data.ratings?.lawfulness ?? null,
        efficiency: data.ratings?.efficiency ?? null,
        conduct: data.ratings?.conduct ?? null,
        service: data.ratings?.service ?? null,
      },
      opinions: data.opinions ?? null,
      filledBy: data.filledBy ?? null,
      filledOn: data.filledOn ?? null,
    };
  },
  content: (d) => [
    fields([
      ["被检查单位", d.enterprise.name],
      ["检查编号", d.caseNumber],
      ["检查日期", zhDate(d.checkedOn)],
      ["检查人员", byUnit(d.scheme.officers)],
    ]),
    list(
      [
        { zh: "评价内容", width: "*" },
        { zh: "评价（请在相应的□内涂黑或者打√）", width: 250, centred: true },
      ],
      (Object.keys(aspects) as (keyof typeof aspects)[]).map((key) => [
        aspects[key],
        choices(
          Object.fromEntries(
            Object.entries(grades)
              .reverse()
              .map(([n, zh]) => [`g${n}`, zh]),
          ),
          d.ratings[key] === null ? null : `g${d.ratings[key]}`,
        ),
      ]),
      "评价",
    ),
    furtherFields([
      ["意见建议", { text: d.opinions ?? (d.declined ? "被检查单位未反馈评价意见。" : "\n\n\n") }],
      ["填 表 人", d.filledBy ?? "", "填表日期", d.filledOn ? zhDate(d.filledOn) : ""],
    ]),
    afterTable(`本表由被检查单位如实填写。监督电话：${d.organ.supervisionPhone}。`),
    ...(d.declined ? [] : [signatures([{ role: "被检查单位填表人（签名）：" }])]),
  ],
});
