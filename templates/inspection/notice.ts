import Type from "typebox";
import { inspectionProhibitions, inspectionRights, urgentEntry } from "../../domain/documents.ts";
import { Enterprise, enterpriseOf, Organ, organOf } from "../parts/facts.ts";
import { addressee, byUnit } from "../parts/party.ts";
import {
  arrangement,
  methodNames,
  plannedTime,
  Scheme,
  type SchemeFacts,
  schemeOf,
  sourceName,
} from "../parts/scheme.ts";
import { closing } from "../parts/signature.ts";
import { blank, paragraph, section, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 行政检查通知书: sent before the visit, or handed over at its beginning if the visit was approved as a surprise. */
export default defineTemplate({
  zh: "行政检查通知书",
  word: "检通",
  layout: "letter",
  copies: ["由本机关存档", "交被检查单位"],
  data: Type.Object({ organ: Organ, enterprise: Enterprise, scheme: Scheme }),
  from: (file) => ({ organ: organOf(file), enterprise: enterpriseOf(file), scheme: schemeOf(file) }),
  content: ({ scheme, organ, ...d }) => [
    addressee(d.enterprise.name),
    paragraph(
      `依据${[...new Set(scheme.powers.map((p) => p.basis))].join("、")}的规定，按照${arrangement(scheme) || blank(12)}安排，决定由${scheme.organs.join("、")}` +
        `对你单位进行${scheme.organs.length > 1 ? "联合" : ""}行政检查。`,
      unannounced(scheme),
      "现将有关事项通知如下：",
    ),
    ...section(
      "一、检查时间和地点",
      paragraph(`${plannedTime(scheme)}，${scheme.place ?? d.enterprise.address}。`),
    ),
    ...section(
      "二、检查方式、事项和依据",
      paragraph(`检查方式：${methodNames(scheme.methods) || blank(10)}。`),
      ...(scheme.urgent ? [paragraph(sentence(`检查事项：${scheme.urgent.matters}`))] : []),
      ...scheme.items.map((i, n) => paragraph(`${n + 1}．${i.item}（${i.basis}）。`)),
    ),
    ...section(
      "三、检查人员",
      paragraph(`${byUnit(scheme.officers).replaceAll("\n", "；")}。`),
      paragraph(
        scheme.assistants.length > 0
          ? `协助人员${scheme.assistants.length}人：${scheme.assistants.map((a) => `${a.name}（${a.unit}）`).join("、")}。`
          : "无协助人员。",
      ),
    ),
    ...section("四、检查频次", paragraph(frequency(scheme))),
    ...section(
      "五、告知事项",
      paragraph("你单位在检查中享有下列权利、负有下列义务："),
      ...inspectionRights.map(({ zh }, n) => paragraph(`${n + 1}．${zh}`)),
    ),
    ...section(
      "六、检查纪律",
      paragraph("检查人员应当遵守涉企行政检查“五个严禁”“八个不得”："),
      ...inspectionProhibitions.map(({ zh }, n) => paragraph(`${n + 1}．${zh}`)),
    ),
    ...section(
      "七、联系和监督",
      paragraph(
        `联系地址：${organ.address}；联系电话：${organ.phone}；监督电话：${organ.supervisionPhone}。`,
      ),
    ),
    closing(organ.name, d.issuedOn),
  ],
});

/** How often this enterprise is inspected; an urgent visit has no scheme yet that says it. */
const frequency = (scheme: SchemeFacts): string => {
  if (scheme.frequencyNote) return sentence(scheme.frequencyNote);
  return scheme.urgent ? `本次检查来源于${sourceName(scheme)}，不计入年度例行检查的次数。` : blank(20);
};

/** Why the notice comes only with the officers; nothing if it came before them. */
const unannounced = ({ urgent, surprise }: SchemeFacts): string => {
  if (urgent) return `${sentence(`情况紧急：${urgent.reason}`)}${urgentEntry.zh}`;
  return surprise ? "经机关负责人批准，本次检查不预先通知，本通知书于检查时当场送达。" : "";
};
