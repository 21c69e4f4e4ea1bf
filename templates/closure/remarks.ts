import Type from "typebox";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { filedMaterials, filesIn, handedIn } from "../parts/materials.ts";
import { signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 备考表: what the file consists of when it is closed, and who made and checked it. */
export default defineTemplate({
  zh: "卷内备考表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    caseTitle: Type.String(),
    archiveNumber: Optional,
    documents: Type.Integer(),
    pages: Type.Integer(),
    materials: Type.Optional(Type.Integer()),
    remark: Optional,
    place: Optional,
    filedBy: Optional,
    filedOn: Optional,
  }),
  from(file) {
    const filing = submitted(file, "closure/filing");
    const { leaves, pages } = leavesOf(file);
    return {
      organ: organOf(file),
      caseTitle: file.case.title,
      archiveNumber: filing?.data.archiveNumber ?? null,
      documents: leaves.length,
      pages,
      materials: filesIn(filedMaterials(file)),
      remark: filing?.data.remark ?? null,
      place: filing?.data.place ?? null,
      filedBy: filing?.by.name ?? null,
      filedOn: filing?.data.filedOn ?? null,
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.caseTitle],
      ["归 档 号", d.archiveNumber ?? "", "存放位置", d.place ?? ""],
      ["卷内文件", `${d.documents}件${handedIn(d.materials)}`, "卷内页数", `${d.pages}页`],
      ["本卷情况\n说　　明", d.remark || "卷内文件齐全，页号连续，与卷内目录相符。"],
      ["归档要求", "本卷归档后，任何人不得增添、抽取、更改卷内文件；借阅应当经本机关负责人批准。"],
      ["立 卷 人", d.filedBy ?? "", "立卷日期", zhDate(d.filedOn)],
    ]),
    signatures([{ role: "立卷人（签名）：" }, { role: "检查人（签名）：" }]),
  ],
});
