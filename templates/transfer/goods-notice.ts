import Type from "typebox";
import { transferGrounds } from "../../domain/penalty/transfer.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, caseFactsOf } from "../parts/penalty-case.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { numberedList } from "../parts/table.ts";
import { afterTable, fact, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 涉案财物移送告知书 (行政强制法 第二十一条): the owner is told that the goods went to the police with the case. */
export default defineTemplate({
  zh: "涉案财物移送告知书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    party: Type.String(),
    policeUnit: Optional,
    handedOverOn: Optional,
    items: Type.Array(Type.Object({ name: Type.String(), quantity: Type.String(), state: Optional })),
  }),
  from(file) {
    const { items = [], handedOverOn } = submitted(file, "transfer/goods-handover")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      party: file.parties.find(({ id }) => id === file.scope.partyId)?.name ?? file.enterprise.name,
      policeUnit: submitted(file, "transfer/police-handover")?.data.policeUnit ?? null,
      handedOverOn: handedOverOn ?? null,
      items: items.map(({ name, quantity, state }) => ({ name, quantity, state: state ?? null })),
    };
  },
  content: (d) => [
    addressee(d.party),
    formParagraph(
      "本机关查处的",
      fact(d.case.title, 16),
      `（案号：${d.case.number}）因涉嫌犯罪已经移送公安机关。根据${citedLaw(transferGrounds.goods)}的规定，本机关于`,
      fact(d.handedOverOn && zhDate(d.handedOverOn)),
      "将下列涉案财物一并移送",
      fact(d.policeUnit, 12),
      "，特此告知。",
    ),
    numberedList(
      [
        { zh: "物品名称", width: "*" },
        { zh: "数量", width: 90, centred: true },
        { zh: "状态", width: 140 },
      ],
      d.items.map((item) => [item.name, item.quantity, item.state ?? "—"]),
      "移送的财物",
    ),
    afterTable(`如有疑问，可以与本机关联系。联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
    ending(signatures([{ role: "当事人（签收）：" }]), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
