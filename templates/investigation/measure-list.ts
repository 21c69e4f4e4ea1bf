import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { presenceRow, presenceSignatures, refusalLine, Subject, subjectOf } from "../parts/investigated.ts";
import { Measure, measureName, measureOf, thingsList } from "../parts/measure.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 查封扣押（场所、设施、财物）清单 (行政强制法 第二十四条第二款): in two copies, one of them for the party. */
export default defineTemplate({
  zh: "查封扣押（场所、设施、财物）清单",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ organ: Organ, subject: Subject, measure: Measure }),
  from: (file) => ({ organ: organOf(file), subject: subjectOf(file), measure: measureOf(file) }),
  content: ({ subject, measure: m }) => [
    fields([
      ["当 事 人", subject.name],
      ["决定书文号", m.number ?? "", "实施日期", zhDate(m.imposedOn)],
      ["措　　施", measureName(m), "地　　点", m.place ?? ""],
      [
        "保管方式",
        titleOf("investigation/measure-record", "/keeping", m.keeping),
        "保管地点",
        m.keepingPlace ?? "",
      ],
      ["保 管 人", m.keeper ?? ""],
      presenceRow(m.presence),
    ]),
    thingsList(m, `查封、扣押的场所、设施或者财物（共${m.items.length}项，以下空白）`),
    ending(
      signatures([
        ...presenceSignatures(m.presence),
        { role: "保管人（签名）：" },
        ...officerSignatures("执法人员", m.officers),
      ]),
      ruledLines(refusalLine(m.presence)),
    ),
  ],
});
