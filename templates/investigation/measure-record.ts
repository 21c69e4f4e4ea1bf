import Type from "typebox";
import { measureTold } from "../../domain/investigation/texts.ts";
import { Organ, organOf } from "../parts/facts.ts";
import {
  presenceRow,
  presenceSignatures,
  refusalLine,
  Subject,
  subjectOf,
  subjectRows,
} from "../parts/investigated.ts";
import { Measure, measureName, measureOf, thingsList } from "../parts/measure.ts";
import { withCertificates } from "../parts/party.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields } from "../parts/table.ts";
import { afterTable, formHeading, formParagraph, lines } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 现场笔录 (行政强制法 第十八条): the course of a sealing or seizure, with what the party was told and said. */
export default defineTemplate({
  zh: "现场笔录",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ organ: Organ, subject: Subject, caseTitle: Type.String(), measure: Measure }),
  from: (file) => ({
    organ: organOf(file),
    subject: subjectOf(file),
    caseTitle: file.case.title,
    measure: measureOf(file),
  }),
  content: ({ organ, subject, caseTitle, measure: m }) => [
    fields([
      ["案　　由", caseTitle],
      ...subjectRows(subject),
      ["时　　间", `${zhTime(m.imposedAt)}至${zhTime(m.endedAt)}`],
      ["地　　点", m.place ?? ""],
      ["措　　施", measureName(m)],
      ["执法人员", withCertificates(m.officers)],
      ["记 录 人", m.recorder ?? ""],
      presenceRow(m.presence),
    ]),
    afterTable(
      m.informed
        ? measureTold.zh
        : `我们是${organ.name}的行政执法人员。□已出示执法身份证件　□已通知当事人到场　□已当场告知理由、依据和权利、救济途径。`,
    ),
    formHeading("当事人的陈述和申辩"),
    ...lines(m.statement ?? "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿", (line) => formParagraph(line)),
    formHeading("现场情况和实施经过"),
    ...lines(m.situation ?? "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿", (line) => formParagraph(line)),
    thingsList(m, "查封、扣押的场所、设施或者财物"),
    ending(
      signatures([
        ...presenceSignatures(m.presence),
        ...officerSignatures("执法人员", m.officers),
        { role: "记录人（签名）：" },
      ]),
      ruledLines(refusalLine(m.presence)),
    ),
  ],
});
