import Type from "typebox";
import { actInScope } from "../../domain/investigation/own.ts";
import { summonsDuty } from "../../domain/investigation/texts.ts";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { filled } from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { choices, fact, formParagraph } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/summons";
const materials = ["identity", "licence", "authorization", "other"];

/** 询问通知书 (行政处罚法 第五十五条第二款): who is asked to come, when, where, about what, and with which papers. */
export default defineTemplate({
  zh: "询问通知书",
  word: "询",
  layout: "form",
  copies: ["由本机关存档", "交被询问人"],
  data: Type.Object({
    organ: Organ,
    name: Optional,
    workUnit: Optional,
    position: Optional,
    caseTitle: Type.String(),
    matter: Optional,
    appearAt: Optional,
    place: Optional,
    materials: Type.Array(Type.String()),
    otherMaterials: Optional,
    contact: Type.Array(OfficerFacts),
  }),
  from(file) {
    const d = filled(form, actInScope(file, form));
    return {
      organ: organOf(file),
      name: d.interviewee?.name ?? null,
      workUnit: d.interviewee?.workUnit ?? null,
      position: d.interviewee?.position ?? null,
      caseTitle: file.case.title,
      matter: d.matter ?? null,
      appearAt: d.appearAt ?? null,
      place: d.place ?? null,
      materials: d.materials ?? [],
      otherMaterials: d.otherMaterials ?? null,
      contact: d.contactId ? officersNamed(file, [d.contactId]).slice(0, 1) : [],
    };
  },
  content: (d) => [
    addressee(`${d.name ?? "＿＿＿＿＿＿"}${d.workUnit ? `（${d.workUnit}${d.position ?? ""}）` : ""}`),
    formParagraph(
      "因“",
      fact(d.caseTitle),
      d.caseTitle.endsWith("案") ? "”，现就" : "”一案，现就",
      fact(d.matter, 16),
      "向你进行询问。",
    ),
    formParagraph(
      "请你于",
      fact(d.appearAt && zhTime(d.appearAt)),
      "到",
      fact(d.place, 16),
      "接受询问。来时请携带以下证件、材料：",
    ),
    formParagraph(
      choices(Object.fromEntries(materials.map((m) => [m, titleOf(form, "/materials/*", m)])), d.materials),
    ),
    ...(d.otherMaterials ? [formParagraph(`其他材料：${d.otherMaterials}`)] : []),
    formParagraph(summonsDuty.zh),
    formParagraph("如无法按时到场，请及时与本机关联系。"),
    formParagraph(`联系人：${d.contact[0]?.name ?? "＿＿＿＿＿＿"}　　联系电话：${d.organ.phone}`),
    formParagraph(`本机关地址：${d.organ.address}`),
    ending(signatures([{ role: "被询问人（签收）：" }]), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
