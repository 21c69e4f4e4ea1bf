import Type from "typebox";
import { actInScope } from "../../domain/investigation/own.ts";
import { samplingPower } from "../../domain/investigation/texts.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import {
  filled,
  Presence,
  presenceOf,
  presenceRow,
  presenceSignatures,
  refusalLine,
  Subject,
  subjectOf,
  subjectRows,
} from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { withCertificates, you } from "../parts/party.ts";
import { closing, ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields, numberedList } from "../parts/table.ts";
import { afterTable } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/sampling";

/** 抽样取证凭证 (行政处罚法 第五十六条): what was taken, of which lot and how much; one copy stays with the party. */
export default defineTemplate({
  zh: "抽样取证凭证",
  word: "抽",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    sampledAt: Optional,
    place: Optional,
    purpose: Optional,
    method: Optional,
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        specification: Type.String(),
        quantity: Type.String(),
        sealed: Optional,
      }),
    ),
    officers: Type.Array(OfficerFacts),
    presence: Presence,
  }),
  from(file) {
    const d = filled(form, actInScope(file, form));
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      sampledAt: d.sampledAt ?? null,
      place: d.place ?? null,
      purpose: d.purpose ?? null,
      method: d.method ?? null,
      items: (d.items ?? []).map(({ sealed, ...item }) => ({ ...item, sealed: sealed ?? null })),
      officers: officersNamed(file, d.officersPresent),
      presence: presenceOf(d),
    };
  },
  content: (d) => [
    fields([
      ...subjectRows(d.subject),
      ["抽样时间", zhTime(d.sampledAt), "抽样地点", d.place ?? ""],
      ["抽样目的", d.purpose ?? ""],
      ["抽样方法", d.method ?? ""],
      ["抽 样 人", withCertificates(d.officers)],
      presenceRow(d.presence),
    ]),
    afterTable(samplingPower.zh.replace("你单位", you(d.subject))),
    numberedList(
      [
        { zh: "证据物品名称", width: "*" },
        { zh: "规格及批号", width: 110 },
        { zh: "数量", width: 60, centred: true },
        { zh: "封样情况", width: 90 },
      ],
      d.items.map((item) => [item.name, item.specification, item.quantity, item.sealed ?? ""]),
    ),
    ending(
      signatures([...presenceSignatures(d.presence), ...officerSignatures("抽样人", d.officers)]),
      ruledLines(refusalLine(d.presence)),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});
