import Type from "typebox";
import { actInScope } from "../../domain/investigation/own.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { filled, Subject, subjectOf } from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { numberedList } from "../parts/table.ts";
import { fact, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/appraisal";

/** 鉴定委托书: what is to be appraised, with which question, and until when the opinion is due. */
export default defineTemplate({
  zh: "鉴定委托书",
  word: "鉴",
  layout: "form",
  copies: ["由本机关存档", "交鉴定机构"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    institution: Optional,
    qualification: Optional,
    matter: Optional,
    items: Type.Array(Type.Object({ name: Type.String(), specification: Optional, quantity: Type.String() })),
    dueOn: Optional,
    contact: Type.Array(OfficerFacts),
  }),
  from(file) {
    const d = filled(form, actInScope(file, form));
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      institution: d.institution ?? null,
      qualification: d.qualification ?? null,
      matter: d.matter ?? null,
      items: (d.items ?? []).map(({ name, specification, quantity }) => ({
        name,
        specification: specification ?? null,
        quantity,
      })),
      dueOn: d.dueOn ?? null,
      contact: d.contactId ? officersNamed(file, [d.contactId]).slice(0, 1) : [],
    };
  },
  content: (d) => [
    addressee(d.institution ?? "＿＿＿＿＿＿＿＿"),
    formParagraph(
      "因调查“",
      fact(d.caseTitle),
      `”（当事人：${d.subject.name}）一案的需要，本机关现委托你单位对下列物品、材料进行鉴定：`,
    ),
    numberedList(
      [
        { zh: "物品、材料名称", width: "*" },
        { zh: "规格", width: 130 },
        { zh: "数量", width: 80, centred: true },
      ],
      d.items.map((item) => [item.name, item.specification ?? "", item.quantity]),
    ),
    { ...formParagraph("鉴定事项和要求：", fact(d.matter, 24)), margin: [0, 6, 0, 0] },
    formParagraph("鉴定机构的资质：", fact(d.qualification, 16)),
    formParagraph(
      "请于",
      fact(d.dueOn && zhDate(d.dueOn)),
      "前向本机关提交书面鉴定意见。鉴定意见应当载明委托人和委托鉴定的事项、提交的材料、鉴定的依据和使用的科学技术手段、鉴定部门和鉴定人资格的说明，并由鉴定人签名、鉴定部门盖章。与本案有利害关系的，鉴定人应当回避。",
    ),
    formParagraph(`联系人：${d.contact[0]?.name ?? "＿＿＿＿＿＿"}　　联系电话：${d.organ.phone}`),
    ending(
      signatures([{ role: "鉴定机构接收人（签名）：" }]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});
