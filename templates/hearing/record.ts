import type { Content } from "pdfmake/interfaces.js";
import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { Hearing, hearingOf, hearingParties, openness, panelLine } from "../parts/panel.ts";
import { withCertificates } from "../parts/party.ts";
import { ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, list } from "../parts/table.ts";
import {
  afterTable,
  blank,
  formHeading,
  formParagraph,
  KEPT_TOGETHER,
  lines,
  sentence,
  textLength,
} from "../parts/text.ts";
import { zhNumber, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "hearing/record";

/** One part of the hearing under its numbered heading. */
const part = ({ zh, text }: { zh: string; text: string | null }, i: number): Content[] => [
  formHeading(`${zhNumber(i + 1)}、${zh}`),
  ...lines(text ? sentence(text) : blank(28), (line) => formParagraph(line)),
];

/** What is signed goes to the next page with the last words that were said, unless these are long. */
const withSigners = (last: Content[], ...signed: Content[]): Content[] =>
  textLength(last) <= KEPT_TOGETHER ? [ending(...last, ...signed)] : [...last, ending(...signed)];

/** 听证笔录 (行政处罚法 第六十四条第七项、第八项): the decision has to follow it. */
export default defineTemplate({
  zh: "听证笔录",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    cause: Optional,
    parties: Type.Array(Type.String()),
    hearing: Hearing,
    outcome: Type.String(),
    startedAt: Optional,
    endedAt: Optional,
    place: Optional,
    attendees: Type.Array(
      Type.Object({
        name: Type.String(),
        capacity: Type.String(),
        of: Type.String(),
        identity: Type.String(),
      }),
    ),
    investigators: Type.Array(OfficerFacts),
    rightsTold: Type.Boolean(),
    recusal: Optional,
    parts: Type.Array(Type.Object({ zh: Type.String(), text: Optional })),
    refusalNote: Optional,
    materials: Type.Integer(),
  }),
  from(file) {
    const record = submitted(file, form)?.data ?? {};
    const nameOf = (partyId: string | undefined) => file.parties.find(({ id }) => id === partyId)?.name ?? "";
    return {
      organ: organOf(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      parties: hearingParties(file),
      hearing: hearingOf(file),
      outcome: titleOf(form, "/outcome", record.outcome),
      startedAt: record.startedAt ?? null,
      endedAt: record.endedAt ?? null,
      place: record.place ?? null,
      attendees: (record.attendees ?? []).map(({ name, capacity, partyId, identity }) => ({
        name,
        capacity: titleOf(form, "/attendees/*/capacity", capacity),
        of: nameOf(partyId),
        identity: identity ?? "",
      })),
      investigators: officersNamed(file, record.investigatorIds),
      rightsTold: record.rightsTold ?? false,
      recusal: record.recusal ?? null,
      parts: [
        { zh: "调查人员提出的违法事实、证据、依据和处罚建议", text: record.investigatorStatement ?? null },
        { zh: "当事人的陈述和申辩", text: record.partyStatement ?? null },
        { zh: "举证、质证", text: record.crossExamination ?? null },
        { zh: "辩论", text: record.debate ?? null },
        { zh: "最后陈述", text: record.finalStatement ?? null },
      ],
      refusalNote: record.refusalNote ?? null,
      materials: record.evidenceIds?.length ?? 0,
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.parties.join("、")],
      ["时　　间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["地　　点", d.place ?? "", "方　　式", openness(d.hearing)],
      ["听证组成\n人　　员", panelLine(d.hearing)],
      ["案件调查\n人　　员", withCertificates(d.investigators)],
      ["听证情况", d.outcome],
    ]),
    list(
      [
        { zh: "姓名", width: 70, centred: true },
        { zh: "身份", width: 110, centred: true },
        { zh: "所代表的当事人", width: "*" },
        { zh: "证件号码、单位及职务", width: "*" },
      ],
      d.attendees.map(({ name, capacity, of, identity }) => [name, capacity, of, identity]),
      "当事人及其他参加人",
    ),
    afterTable(
      d.rightsTold
        ? `听证主持人核对听证参加人身份，宣布听证组成人员名单和听证纪律，告知当事人的权利义务，并询问是否申请回避。${d.recusal ? sentence(`回避申请及处理：${d.recusal}`) : "当事人未申请回避。"}`
        : "听证主持人核对身份、宣布组成人员、告知权利义务并询问是否申请回避：□是　□否",
    ),
    ...d.parts.map(part).slice(0, -1).flat(),
    ...withSigners(
      [
        ...(d.parts.map(part).at(-1) ?? []),
        ...(d.refusalNote
          ? [
              formHeading("听证主持人注明的情况"),
              ...lines(sentence(d.refusalNote), (line) => formParagraph(line)),
            ]
          : []),
        formParagraph(`听证中提交的证据材料：${d.materials > 0 ? `${d.materials}件，附卷。` : "无。"}`),
      ],
      formParagraph("以上笔录已交当事人或者其代理人核对（宣读）无误。"),
      signatures([
        { role: "当事人或者代理人（逐页签名或者盖章）：" },
        { role: "其他参加人（签名）：" },
        ...officerSignatures("案件调查人员", d.investigators),
        ...d.hearing.panel.map(({ duty, name }) => ({ role: `${duty}（签名）：${name}` })),
      ]),
    ),
  ],
});
