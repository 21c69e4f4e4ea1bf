import Type from "typebox";
import { addressConsequences, electronicDelivery } from "../../domain/documents.ts";
import { Enterprise, enterpriseOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { NotifiedParty, notifiedParty, partyRows, recipientRows } from "../parts/party.ts";
import { signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { type FieldRow, fields } from "../parts/table.ts";
import { afterTable, choices, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 送达地址确认书: where and how the party will be served, confirmed at the first contact. */
export default defineTemplate({
  zh: "送达地址确认书",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交确认人"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    /** the party of a penalty case; null in an inspection */
    party: Type.Union([NotifiedParty, Type.Null()]),
    caseTitle: Type.String(),
    address: Optional,
    postcode: Optional,
    phone: Optional,
    email: Optional,
    electronicConsent: Type.Union([Type.Boolean(), Type.Null()]),
    signerName: Optional,
    signerPosition: Optional,
    confirmedOn: Optional,
    refused: Type.Boolean(),
    refusalNote: Optional,
  }),
  from(file) {
    const { partyId } = file.scope;
    const of = partyId === undefined ? {} : { partyId };
    const data = submitted(file, "shared/address-confirmation", of)?.data ?? {};
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      party: partyId === undefined ? null : notifiedParty(file),
      caseTitle: file.case.title,
      address: data.address ?? null,
      postcode: data.postcode ?? null,
      phone: data.phone ?? null,
      email: data.email ?? null,
      electronicConsent: data.electronicConsent ?? null,
      signerName: data.signerName ?? null,
      signerPosition: data.signerPosition ?? null,
      confirmedOn: data.confirmedOn ?? null,
      refused: data.refused ?? false,
      refusalNote: data.refusalNote ?? null,
    };
  },
  content: (d) => [
    fields([
      ["案件（事项）", d.caseTitle],
      ...(d.party ? recipientRows(d.party) : partyRows(d.enterprise, "受送达人")),
      ["送达地址", d.address ?? ""],
      ["邮政编码", d.postcode ?? "", "联系电话", d.phone ?? ""],
      ["电子邮箱", d.email ?? ""],
      [
        "是否同意\n电子送达",
        choices(
          { yes: "同意", no: "不同意" },
          d.electronicConsent === null ? null : d.electronicConsent ? "yes" : "no",
        ),
      ],
      ["确 认 人", d.signerName ?? "", "职　　务", d.signerPosition ?? ""],
      ["确认日期", zhDate(d.confirmedOn)],
      ...(d.refused
        ? ([["拒绝确认\n的情况", `受送达人拒绝确认送达地址。${d.refusalNote ?? ""}`]] satisfies FieldRow[])
        : []),
    ]),
    afterTable({ text: "告知事项：", font: "hei" }),
    formParagraph(`1．${addressConsequences.zh}`),
    formParagraph(`2．${electronicDelivery.zh}`),
    ...(d.refused
      ? [signatures([{ role: "执法人员（签名）：" }, { role: "执法人员（签名）：" }])]
      : [
          formParagraph(
            `受送达人确认：${d.party?.kind === "person" ? "本人" : "本单位"}已阅读上述告知事项，所填内容真实、准确。`,
          ),
          signatures([{ role: "受送达人（签名或者盖章）：" }, { role: "执法人员（签名）：" }]),
        ]),
  ],
});
