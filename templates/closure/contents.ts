import Type from "typebox";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { recordedOn } from "../../domain/penalty/recorded-on.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { fields, list } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

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
    leaves: Type.Array(
      Type.Object({
        documentId: Type.String(),
        sha256: Type.String(),
        title: Type.String(),
        number: Optional,
        issuedOn: Type.String(),
        party: Optional,
        from: Type.Integer(),
        to: Type.Integer(),
      }),
    ),
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
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.caseTitle],
      ["案　　号", d.caseNumber, "总页数", `${d.pages}页`],
    ]),
    {
      ...list(
        [
          { zh: "序号", width: 26, centred: true },
          { zh: "文件名称", width: "*" },
          { zh: "文件编号", width: 108 },
          { zh: "日期", width: 76, centred: true },
          { zh: "页号", width: 40, centred: true },
          { zh: "备注", width: 62 },
        ],
        d.leaves.map((leaf, i) => [
          String(i + 1),
          leaf.title,
          leaf.number ?? "—",
          zhDate(leaf.issuedOn),
          leaf.from === leaf.to ? String(leaf.from) : `${leaf.from}—${leaf.to}`,
          leaf.party ?? "",
        ]),
      ),
      margin: [0, 8, 0, 0],
    },
  ],
});
