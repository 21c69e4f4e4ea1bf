import Type from "typebox";
import { remedies } from "../../domain/documents.ts";
import { citedLaw } from "../parts/cited.ts";
import {
  Enterprise,
  enterpriseOf,
  findingOf,
  OfficerFacts,
  Optional,
  Organ,
  officersOf,
  organOf,
} from "../parts/facts.ts";
import { measures, named } from "../parts/labels.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 现场处理措施决定书 (安全生产法 第六十五条第一款第三项): people out, work stopped, until it is safe again. */
export default defineTemplate({
  zh: "现场处理措施决定书",
  word: "现决",
  layout: "form",
  copies: ["由本机关备案", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    orderedOn: Optional,
    violations: Optional,
    basis: Optional,
    measures: Type.Array(Type.String()),
    scope: Optional,
    effectiveFrom: Optional,
    until: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const finding = findingOf(file);
    const order = submitted(file, "major-hazard/on-site-measures", { findingId: finding.id })?.data ?? {};
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      orderedOn: order.orderedAt ? dateOf(order.orderedAt) : null,
      violations: order.violations ?? finding.description,
      basis: order.basis ?? null,
      measures: order.measures ?? [],
      scope: order.scope ?? null,
      effectiveFrom: order.effectiveFrom ?? null,
      until: order.until ?? null,
      officers: officersOf(file, finding.departmentId),
    };
  },
  content: (d) => [
    addressee(d.enterprise.name),
    formParagraph(
      "本机关于",
      fact(d.orderedOn && zhDate(d.orderedOn)),
      "对你单位进行现场检查时，发现你单位有下列违法违规行为和事故隐患：",
    ),
    ...lines(sentence(d.violations ?? ""), (line) => formParagraph({ text: line, decoration: "underline" })),
    formParagraph(
      "以上存在的问题无法保证安全，依据",
      fact(d.basis && citedLaw(d.basis), 20),
      "的规定，现作出如下现场处理措施决定：",
    ),
    ...(d.measures.length === 0 ? [formParagraph(`责令${blank(30)}。`)] : []),
    ...d.measures.map((m, i) =>
      formParagraph(`${i + 1}．责令${named(measures, m)}${i === d.measures.length - 1 ? "。" : "；"}`),
    ),
    formParagraph(
      "措施适用的范围（区域、设施、设备）：",
      fact(d.scope, 20),
      "。自",
      fact(d.effectiveFrom && zhDate(d.effectiveFrom)),
      "起执行",
      ...(d.until ? ["，至", fact(zhDate(d.until)), "止"] : []),
      "。重大事故隐患排除后，应当向本机关书面申请审查，经审查同意，方可恢复生产经营和使用。",
    ),
    formParagraph(
      "你单位应当立即执行本决定，及时消除事故隐患，并采取措施保证人员安全。拒不执行的，依法承担相应的法律责任。",
    ),
    formParagraph(remedies(d.organ, "决定").zh),
    ending(
      signatures([{ role: "被检查单位负责人（签收）：" }, ...officerSignatures("执法人员", d.officers)]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});
