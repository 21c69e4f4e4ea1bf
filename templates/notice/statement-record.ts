import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { answerInScope } from "../parts/answer.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { NotifiedParty, notifiedParty, withCertificates } from "../parts/party.ts";
import { noticeBefore } from "../parts/proposed-penalty.ts";
import { ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { afterTable, blank, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 当事人陈述申辩笔录 (行政处罚法 第四十五条): what the party put forward, point by point. */
export default defineTemplate({
  zh: "当事人陈述申辩笔录",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    noticeNumber: Optional,
    madeAt: Optional,
    place: Optional,
    manner: Type.String(),
    speakerName: Optional,
    relation: Type.String(),
    speakerIdentity: Optional,
    recorderName: Optional,
    rightsTold: Type.Boolean(),
    points: Type.Array(Type.Object({ kind: Type.String(), content: Type.String() })),
    materials: Type.Integer(),
    refusalNote: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const said = answerInScope(file, "notice/statement")?.data ?? {};
    const form = "notice/statement";
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      noticeNumber: noticeBefore(file, "notice/penalty-notice")?.number ?? null,
      madeAt: said.madeAt ?? null,
      place: said.place ?? null,
      manner: titleOf(form, "/manner", said.manner),
      speakerName: said.speakerName ?? null,
      relation: titleOf(form, "/relation", said.relation),
      speakerIdentity: said.speakerIdentity ?? null,
      recorderName: said.recorderName ?? null,
      rightsTold: said.rightsTold ?? false,
      points: (said.points ?? []).map(({ kind, content }) => ({
        kind: titleOf(form, "/points/*/kind", kind),
        content,
      })),
      materials: said.evidenceIds?.length ?? 0,
      refusalNote: said.refusalNote ?? null,
      officers: officersNamed(file, said.officersPresent),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.party.name],
      ["时　　间", zhTime(d.madeAt), "方　　式", d.manner],
      ["地　　点", d.place ?? ""],
      ["陈述申辩人", d.speakerName ?? "", "与当事人\n的 关 系", d.relation],
      ["身份证件\n号　　码", d.speakerIdentity ?? "", "记 录 人", d.recorderName ?? ""],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    afterTable(
      d.rightsTold
        ? "承办人已告知：本机关对拟作出的行政处罚已送达告知书，当事人有权陈述和申辩，提出的事实、理由和证据将予以复核，不因陈述、申辩而受到更重的处罚。"
        : "承办人告知陈述申辩权利的情况：□已告知　□未告知",
    ),
    formParagraph("陈述申辩内容："),
    ...(d.points.length > 0
      ? d.points.flatMap(({ kind, content }, i) =>
          lines(`${i + 1}．（${kind}）${sentence(content)}`, (line) => formParagraph(line)),
        )
      : [formParagraph(blank(28)), formParagraph(blank(28))]),
    formParagraph(`当事人提交的材料：${d.materials > 0 ? `${d.materials}件，附卷。` : "无。"}`),
    ...(d.refusalNote ? [formParagraph(`拒绝签名的情况：${sentence(d.refusalNote)}`)] : []),
    ending(
      formParagraph("以上笔录经陈述申辩人核对（宣读）无误。"),
      signatures([
        { role: "陈述申辩人（签名）：" },
        ...officerSignatures("承办人", d.officers),
        { role: "记录人（签名）：" },
      ]),
    ),
  ],
});
