import Type from "typebox";
import { openingOfVisit, refusalToSign } from "../../domain/documents.ts";
import {
  Enterprise,
  enterpriseOf,
  issued,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { methods, named } from "../parts/labels.ts";
import { byUnit, partyRows, withCertificates } from "../parts/party.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, list } from "../parts/table.ts";
import { afterTable, formHeading } from "../parts/text.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Item = Type.Object({
  seq: Type.Integer(),
  description: Type.String(),
  place: Type.String(),
  requirement: Optional,
  dueOn: Optional,
  method: Optional,
  observed: Optional,
  photos: Type.Integer(),
});

/** 现场复查记录 (安全生产法 第六十八条): one for each department's visit in a round; what follows from it is the opinion. */
export default defineTemplate({
  zh: "现场复查记录",
  word: "检记",
  layout: "form",
  copies: ["由本机关存档", "交被复查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    order: Type.Object({ title: Type.String(), number: Optional, issuedOn: Optional }),
    place: Optional,
    startedAt: Optional,
    endedAt: Optional,
    /** certificates were shown and the right to ask for recusal was told */
    opened: Type.Boolean(),
    representative: Type.Object({ name: Optional, position: Optional }),
    officers: Type.Array(OfficerFacts),
    items: Type.Array(Item),
    partyOpinion: Optional,
    /** how the enterprise refused to sign; null if it did not */
    refusal: Type.Union([Type.Object({ note: Type.String(), evidence: Type.Integer() }), Type.Null()]),
  }),
  from(file) {
    const { departmentId } = file.scope;
    const recheck = submitted(file, "rectification/joint-recheck", { departmentId })?.data ?? {};
    const order = issued(file, "rectification/order", { departmentId });
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      order: {
        title: order?.title ?? "责令限期整改指令书",
        number: order?.number ?? null,
        issuedOn: order?.issuedOn ?? null,
      },
      place: recheck.place ?? null,
      startedAt: recheck.checkedAt ?? null,
      endedAt: recheck.endedAt ?? null,
      opened: recheck.certificatesShown === true && recheck.recusalInformed === true,
      representative: {
        name: recheck.representative?.name ?? null,
        position: recheck.representative?.position ?? null,
      },
      officers: officersNamed(file, recheck.officersPresent, departmentId),
      items: (recheck.items ?? []).flatMap(({ findingId, method, observed, photosAfter = [] }) =>
        file.findings
          .filter((f) => f.id === findingId)
          .map(({ seq, description, place, requirement, dueOn }) => ({
            ...{ seq, description, place, requirement, dueOn },
            method: method ?? null,
            observed: observed ?? null,
            photos: photosAfter.length,
          })),
      ),
      partyOpinion: recheck.partyOpinion || null,
      refusal:
        recheck.signing === "refused"
          ? { note: recheck.refusalNote ?? "", evidence: recheck.evidenceIds?.length ?? 0 }
          : null,
    };
  },
  content: (d) => [
    fields([
      ...partyRows(d.enterprise, "被复查单位"),
      ["现场负责人", d.representative.name ?? "", "职　　务", d.representative.position ?? ""],
      ["原 文 书", `${d.order.title}　${d.order.number ?? ""}　${zhDate(d.order.issuedOn)}`],
      ["复查场所", d.place ?? ""],
      ["复查时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["复查机关及\n复查人员", byUnit(d.officers)],
    ]),
    afterTable(
      `我们是${[...new Set(d.officers.map((o) => o.unit))].join("、")}的行政执法人员${withCertificates(d.officers)}，` +
        `这是我们的证件（出示证件）。现依法对你单位的整改情况进行现场复查，请予以配合。${d.opened ? openingOfVisit.zh : openingToTick}`,
    ),
    list(
      [
        { zh: "序号", width: 26, centred: true },
        { zh: "责令整改的问题及部位", width: "*" },
        { zh: "整改要求和期限", width: 110 },
        { zh: "复查方式", width: 48, centred: true },
        { zh: "复查时看到的情况", width: 130 },
      ],
      d.items.map((i) => [
        String(i.seq),
        `${i.description}（${i.place}）`,
        `${i.requirement ?? ""}${i.dueOn ? `（至${zhDate(i.dueOn)}）` : ""}`,
        named(methods, i.method),
        `${i.observed ?? ""}${i.photos > 0 ? `（照片${i.photos}张）` : ""}`,
      ]),
      "一、复查情况",
    ),
    ending(
      formHeading("二、核对与签字"),
      d.partyOpinion
        ? afterTable(`被复查单位现场负责人核对意见：${d.partyOpinion}`)
        : ruledLines("被复查单位现场负责人核对意见："),
      signatures([{ role: "被复查单位现场负责人（签名）：" }, ...officerSignatures("复查人员", d.officers)]),
      afterTable(refusalToSign.zh),
      d.refusal ? afterTable(`拒签情况：${refused(d.refusal)}`) : ruledLines("拒签情况："),
    ),
  ],
});

const openingToTick = "□已出示行政执法证件　□已告知申请回避的权利。";

const refused = ({ note, evidence }: { note: string; evidence: number }): string =>
  `${note}${evidence > 0 ? `（照片、录像等${evidence}件，附卷）` : ""}`;
