import Type from "typebox";
import { actInScope } from "../../domain/investigation/own.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import {
  filled,
  Presence,
  presenceOf,
  presenceRow,
  presenceSignatures,
  refusalLine,
  Subject,
  subjectOf,
  subjectRows,
} from "../parts/investigated.ts";
import { withCertificates } from "../parts/party.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields } from "../parts/table.ts";
import { afterTable, formHeading, formParagraph, lines } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/scene-inspection";

/** 勘验笔录: what was found at the scene, in whose presence. */
export default defineTemplate({
  zh: "勘验笔录",
  word: "勘",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    startedAt: Optional,
    endedAt: Optional,
    place: Optional,
    weather: Optional,
    officers: Type.Array(OfficerFacts),
    recorder: Optional,
    presence: Presence,
    situation: Optional,
    pictures: Type.Integer(),
  }),
  from(file) {
    const d = filled(form, actInScope(file, form));
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      startedAt: d.startedAt ?? null,
      endedAt: d.endedAt ?? null,
      place: d.place ?? null,
      weather: d.weather ?? null,
      officers: officersNamed(file, d.officersPresent),
      recorder: d.recorderName ?? null,
      presence: presenceOf(d),
      situation: d.situation ?? null,
      pictures: d.evidenceIds?.length ?? 0,
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.caseTitle],
      ...subjectRows(d.subject),
      ["勘验时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["勘验场所", d.place ?? "", "天气情况", d.weather ?? ""],
      ["勘 验 人", withCertificates(d.officers)],
      presenceRow(d.presence),
      ["记 录 人", d.recorder ?? ""],
    ]),
    afterTable(
      `我们是${d.organ.name}的行政执法人员${withCertificates(d.officers)}，已向当事人出示证件，现依法对上述场所进行勘验。`,
    ),
    formHeading("勘验情况及结果"),
    ...lines(d.situation ?? "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿", (line) => formParagraph(line)),
    ...(d.pictures > 0 ? [formParagraph(`附勘验图、照片、录像${d.pictures}件。`)] : []),
    ending(
      signatures([
        ...officerSignatures("勘验人", d.officers),
        ...presenceSignatures(d.presence),
        { role: "记录人（签名）：" },
      ]),
      ruledLines(refusalLine(d.presence)),
    ),
  ],
});
