import Type from "typebox";
import { nextWithout, submissionsOf } from "../../domain/investigation/own.ts";
import { interviewRights } from "../../domain/investigation/texts.ts";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { filled } from "../parts/investigated.ts";
import { withCertificates } from "../parts/party.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields } from "../parts/table.ts";
import { afterTable, formParagraph } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/interview-record";

/** 询问笔录: who was questioned by whom, that certificates were shown and rights told, and every question and answer. */
export default defineTemplate({
  zh: "询问笔录",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    caseTitle: Type.String(),
    startedAt: Optional,
    endedAt: Optional,
    ordinal: Type.Union([Type.Integer(), Type.Null()]),
    place: Optional,
    person: Type.Object({
      name: Optional,
      gender: Optional,
      identity: Optional,
      workUnit: Optional,
      position: Optional,
      address: Optional,
      phone: Optional,
      relation: Optional,
    }),
    officers: Type.Array(OfficerFacts),
    recorder: Optional,
    told: Type.Boolean(),
    recusal: Optional,
    questions: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
    refusalNote: Optional,
  }),
  from(file) {
    const held = submissionsOf(file, form).filter((s) => s.data["interview"] === "held");
    const d = filled(form, nextWithout(file, held, form));
    const p = d.interviewee;
    // What the file knows of this very person; the address of a unit is not where its people live.
    const known = file.parties.find(({ kind, identity }) => kind === "person" && identity === p?.identity);
    return {
      organ: organOf(file),
      caseTitle: file.case.title,
      startedAt: d.startedAt ?? null,
      endedAt: d.endedAt ?? null,
      ordinal: d.ordinal ?? null,
      place: d.place ?? null,
      person: {
        name: p?.name ?? null,
        gender: p?.gender ?? null,
        identity: p?.identity ?? null,
        workUnit: p?.workUnit ?? null,
        position: p?.position ?? null,
        address: p?.address ?? known?.address ?? null,
        phone: p?.phone ?? known?.phone ?? null,
        relation: p?.relation ?? null,
      },
      officers: officersNamed(file, d.officersPresent),
      recorder: d.recorderName ?? null,
      told: d.certificatesShown === true && d.rightsInformed === true,
      recusal: d.recusal ?? null,
      questions: d.questions ?? [],
      refusalNote: d.refusalNote ?? null,
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.caseTitle],
      ["询问时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["询问次数", `第${d.ordinal ?? "＿＿"}次`, "询问地点", d.place ?? ""],
      ["被询问人", d.person.name ?? "", "性　　别", titleOf(form, "/interviewee/gender", d.person.gender)],
      [
        "身份证件\n号　　码",
        d.person.identity ?? "",
        "与本案关系",
        titleOf(form, "/interviewee/relation", d.person.relation),
      ],
      ["工作单位", d.person.workUnit ?? "", "职　　务", d.person.position ?? ""],
      ["住　　址", d.person.address ?? "", "联系电话", d.person.phone ?? ""],
      ["询 问 人", withCertificates(d.officers)],
      ["记 录 人", d.recorder ?? ""],
    ]),
    afterTable(
      `问：我们是${d.organ.name}的行政执法人员${withCertificates(d.officers)}，这是我们的证件（出示证件），请你过目。${d.told ? interviewRights.zh : "□已出示证件　□已告知权利义务。"}你是否听清楚，是否申请回避？`,
    ),
    formParagraph(
      `答：${{ no: "已看清证件，听清楚了，不申请回避。", yes: "已看清证件，听清楚了，申请回避。" }[d.recusal ?? ""] ?? "＿＿＿＿＿＿＿＿＿＿"}`,
    ),
    ...d.questions.flatMap(({ question, answer }) => [
      formParagraph(`问：${question}`),
      formParagraph(`答：${answer}`),
    ]),
    formParagraph("（以下空白）"),
    ending(
      ruledLines("被询问人核对意见（以上笔录已看过或者已向我宣读，与我所说相符）："),
      signatures([
        { role: "被询问人（逐页签名）：" },
        ...officerSignatures("询问人", d.officers),
        { role: "记录人（签名）：" },
      ]),
      ruledLines(d.refusalNote ? `拒绝签名情况：${d.refusalNote}` : "拒绝签名情况："),
    ),
  ],
});
