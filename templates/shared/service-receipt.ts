import Type from "typebox";
import type { SharedReturnSlip } from "../../forms/generated/shared.return-slip.ts";
import type { SharedServiceRecord } from "../../forms/generated/shared.service-record.ts";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { named, receiverRelations } from "../parts/labels.ts";
import { withCertificates } from "../parts/party.ts";
import { signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 文书送达回执 (民事诉讼法 第八十七条): one receipt for the documents that were served together. */
export default defineTemplate({
  zh: "文书送达回执",
  word: "回",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    /** 受送达人: the party that is served, the inspected unit where a case has no parties */
    recipient: Type.String(),
    caseTitle: Type.String(),
    address: Optional,
    documents: Type.Array(Type.Object({ title: Type.String(), number: Optional })),
    method: Optional,
    servedAt: Optional,
    place: Optional,
    deliveredOn: Optional,
    receiver: Optional,
    witness: Optional,
    remark: Type.String(),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const delivery = file.deliveries.find((d) => d.id === file.scope.deliveryId);
    if (!delivery) throw new Error(`no delivery ${file.scope.deliveryId} in case ${file.case.id}`);
    const record = (delivery.record ?? {}) as Partial<SharedServiceRecord> & { slip?: SharedReturnSlip };
    const party = file.parties.find(({ id }) => id === delivery.partyId);
    const confirmed = submitted(file, "shared/address-confirmation", party ? { partyId: party.id } : {});
    const receiver = record.receiverName ?? record.slip?.receiverName;
    const relation = named(receiverRelations, record.receiverRelation);
    return {
      organ: organOf(file),
      recipient: party?.name ?? file.enterprise.name,
      caseTitle: file.case.title,
      address: confirmed?.data.address ?? party?.address ?? file.enterprise.address,
      documents: delivery.documentIds.flatMap((id) =>
        file.documents.filter((d) => d.id === id).map(({ title, number }) => ({ title, number })),
      ),
      method: delivery.method ?? record.method ?? null,
      servedAt: record.servedAt ?? null,
      place: record.place ?? null,
      deliveredOn: delivery.deliveredOn,
      receiver: receiver ? `${receiver}${relation ? `（${relation}）` : ""}` : null,
      witness: record.witnessName ?? null,
      remark: remarkOf(record, party?.kind === "person"),
      officers: officersNamed(file, record.officers, file.scope.departmentId),
    };
  },
  content: (d) => [
    fields([
      ["案件（事项）", d.caseTitle],
      ["受送达人", d.recipient],
      ["送达地址", d.address ?? ""],
    ]),
    numberedList(
      [
        { zh: "送达文书名称", width: "*" },
        { zh: "文书编号", width: 180 },
        { zh: "份数", width: 36, centred: true },
      ],
      d.documents.map(({ title, number }) => [title, number ?? "—", "1"]),
      "送达文书",
    ),
    furtherFields([
      [
        "送达方式",
        titleOf("shared/service-record", "/method", d.method),
        "送达日期",
        d.deliveredOn ? zhDate(d.deliveredOn) : "",
      ],
      ["送达时间", zhTime(d.servedAt)],
      ["送达地点", d.place ?? ""],
      ["送 达 人", withCertificates(d.officers)],
      ["收 件 人", d.receiver ?? ""],
      ["见 证 人", d.witness ?? ""],
      ["备　　注", d.remark],
    ]),
    signatures([
      { role: "收件人（签名或者盖章）：" },
      ...(d.method === "left" ? [{ role: "见证人（签名）：" }] : []),
      { role: "送达人（签名）：" },
      { role: "送达人（签名）：" },
    ]),
  ],
});

/** What the form's remark line says of each way of service. */
function remarkOf(r: Partial<SharedServiceRecord>, toPerson: boolean): string {
  const photos = r.evidenceIds?.length ? `已拍照、录像记录送达过程（${r.evidenceIds.length}件）。` : "";
  switch (r.method) {
    case "left":
      return `受送达人拒绝签收，理由：${r.refusalReason ?? ""}。文书留置于送达地点。${photos}`;
    case "post":
      return `邮件号码：${r.trackingNumber ?? ""}。${photos}`;
    case "entrusted":
      return `受委托送达单位：${r.agency ?? ""}。${photos}`;
    case "transferred":
      return `转交单位：${r.agency ?? ""}。${photos}`;
    case "public-notice":
      return `公告原因：${r.noticeReason ?? ""}。公告日期：${zhDate(r.publishedOn ?? null)}。公告媒介：${r.channel ?? ""}。${photos}`;
    case "electronic":
      return `受送达人已书面同意电子送达，文书于${zhTime(r.arrivedAt ?? null)}到达其系统（${r.channel ?? ""}）。${photos}`;
    default:
      // Who receives for a unit is the unit itself; only the family of a person takes in its stead (民事诉讼法 第八十八条).
      return r.receiverRelation === "family" && toPerson
        ? `由${named(receiverRelations, r.receiverRelation)}代收。${photos}`
        : photos;
  }
}
