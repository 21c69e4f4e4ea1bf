import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { answerInScope } from "../parts/answer.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { addressee, identified, NotifiedParty, notifiedParty } from "../parts/party.ts";
import { ending, signatures } from "../parts/signature.ts";
import { blank, choices, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 放弃陈述申辩（听证）声明: which rights the party gives up, each for itself, in its own name and by its own hand. */
export default defineTemplate({
  zh: "放弃陈述申辩（听证）声明",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    notices: Type.Array(Type.Object({ title: Type.String(), number: Optional })),
    toldOn: Optional,
    waived: Type.Array(Type.String()),
    note: Optional,
    signedOn: Optional,
    signerName: Optional,
    relation: Type.String(),
  }),
  from(file) {
    const waiver = answerInScope(file, "notice/waiver")?.data ?? {};
    const { partyId } = file.scope;
    const told = file.deliveries.findLast(
      ({ documentIds, deliveredOn }) =>
        deliveredOn !== null &&
        file.documents.some(
          (d) => documentIds.includes(d.id) && d.partyId === partyId && d.template.startsWith("notice/"),
        ),
    );
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      notices: file.documents
        .filter(({ id }) => told?.documentIds.includes(id))
        .map(({ title, number }) => ({ title, number })),
      toldOn: told?.deliveredOn ?? null,
      waived: [
        ...(waiver.waivesStatement ? ["statement"] : []),
        ...(waiver.waivesHearing ? ["hearing"] : []),
      ],
      note: waiver.note ?? null,
      signedOn: waiver.signedOn ?? null,
      signerName: waiver.signerName ?? null,
      relation: titleOf("notice/waiver", "/relation", waiver.relation),
    };
  },
  content: (d) => {
    const self = d.party.kind === "unit" ? "本单位" : "本人";
    const received = d.notices.map(({ title, number }) => `《${title}》${number ?? ""}`).join("、");
    return [
      addressee(d.organ.name),
      formParagraph(`声明人：${d.party.name}。${identified(d.party)}。`),
      formParagraph(
        `${self}于`,
        fact(d.toldOn && zhDate(d.toldOn)),
        "收到贵局送达的",
        fact(received, 16),
        "，已经知悉拟作出的行政处罚的内容及事实、理由、依据，以及依法享有的陈述、申辩和要求听证的权利，并知悉可以在告知的期限内行使。",
      ),
      formParagraph(
        `经慎重考虑，${self}自愿放弃下列权利：${choices({ statement: "进行陈述、申辩", hearing: "要求举行听证" }, d.waived)}。未选择的权利没有放弃。`,
      ),
      ...lines(d.note ? sentence(d.note) : "", (line) => formParagraph(line)),
      ending(
        formParagraph(`特此声明。签名人与当事人的关系：${d.relation || blank(8)}。`),
        signatures([
          {
            role: `声明人（签名或者盖章）：${d.signerName ?? ""}`,
            note: d.signedOn ? zhDate(d.signedOn) : "＿＿＿年＿＿月＿＿日",
          },
        ]),
      ),
    ];
  },
});
