import Type, { type Static } from "typebox";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { recordedOn } from "../../domain/penalty/recorded-on.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { FiledMaterial, filedMaterials, filesIn, handedIn } from "../parts/materials.ts";
import { fields, list } from "../parts/table.ts";
import { afterTable } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Leaf = Type.Object({
  documentId: Type.String(),
  sha256: Type.String(),
  title: Type.String(),
  number: Optional,
  issuedOn: Type.String(),
  party: Optional,
  from: Type.Integer(),
  to: Type.Integer(),
});
type Leaf = Static<typeof Leaf>;

/** 卷内目录: what lies in the file, in filing order, with the page on which it begins. */
export default defineTemplate({
  zh: "卷内目录",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    caseTitle: Type.String(),
    caseNumber: Type.String(),
    pages: Type.Integer(),
    leaves: Type.Array(Leaf),
    materials: Type.Optional(Type.Array(FiledMaterial)),
  }),
  from(file) {
    const { leaves, pages } = leavesOf(file);
    return {
      organ: organOf(file),
      caseTitle: file.case.title,
      caseNumber: file.case.number,
      pages,
      leaves: leaves.map(({ document, from, to }) => ({
        documentId: document.id,
        sha256: document.sha256,
        title: document.title,
        number: document.number,
        issuedOn: recordedOn(file, document),
        party: file.parties.find(({ id }) => id === document.partyId)?.name ?? null,
        from,
        to,
      })),
      materials: filedMaterials(file),
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.caseTitle],
      ["案　　号", d.caseNumber],
      ["总 页 数", `${d.pages}页${handedIn(filesIn(d.materials ?? []))}`],
    ]),
    {
      ...list(
        [
          { zh: "序号", width: 26, centred: true },
          { zh: "文件名称", width: "*" },
          { zh: "文件编号", width: 100 },
          { zh: "日期", width: 88, centred: true },
          { zh: "页号", width: 40, centred: true },
          { zh: "备注", width: 58 },
        ],
        rowsOf(d.leaves, d.materials ?? []).map((row, i) => [String(i + 1), ...row]),
      ),
      margin: [0, 8, 0, 0],
    },
    ...(d.materials?.length
      ? [afterTable("页号栏为“电子”的，是随案提交、以电子文件保存的材料，不编页号。")]
      : []),
  ],
});

/** The rows in filing order: documents with their pages and, where they belong, what was handed in as files. */
function rowsOf(leaves: readonly Leaf[], materials: readonly FiledMaterial[]): string[][] {
  const behind = (n: number) =>
    materials
      .filter(({ after }) => after === n)
      .map(({ title, number, on, files, party }) => [
        files > 1 ? `${title}，${files}件` : title,
        number ?? "—",
        zhDate(on),
        "电子",
        party ?? "",
      ]);
  return [
    ...behind(0),
    ...leaves.flatMap((leaf, i) => [
      [
        leaf.title,
        leaf.number ?? "—",
        zhDate(leaf.issuedOn),
        leaf.from === leaf.to ? String(leaf.from) : `${leaf.from}—${leaf.to}`,
        leaf.party ?? "",
      ],
      ...behind(i + 1),
    ]),
  ];
}
