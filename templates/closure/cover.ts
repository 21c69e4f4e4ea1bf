import Type from "typebox";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { filedMaterials, filesIn, handedIn } from "../parts/materials.ts";
import { withCertificates } from "../parts/party.ts";
import { CaseFacts, caseFactsOf, filedOnOf, resultOf } from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 案卷（首页): the cover of the filed case, by which the archive finds it again. */
export default defineTemplate({
  zh: "案卷（首页）",
  word: "案",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(Type.Object({ name: Type.String(), result: Optional })),
    result: Optional,
    closedOn: Optional,
    filedOn: Optional,
    archiveNumber: Optional,
    retention: Optional,
    volumes: Type.Union([Type.Integer(), Type.Null()]),
    documents: Type.Integer(),
    pages: Type.Integer(),
    materials: Type.Optional(Type.Integer()),
    officers: Type.Array(OfficerFacts),
    archivist: Optional,
  }),
  from(file) {
    const filing = submitted(file, "closure/filing");
    const closure = submitted(file, "shared/approval", { elementId: "approve-closure" });
    const { leaves, pages } = leavesOf(file);
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: file.parties.map((party) => ({ name: party.name, result: resultOf(file, party.id) })),
      result: submitted(file, "closure/proposal")?.data.result ?? null,
      closedOn: closure?.data.decision === "approved" ? dateOf(closure.at) : null,
      filedOn: filing?.data.filedOn ?? null,
      archiveNumber: filing?.data.archiveNumber ?? null,
      retention: titleOf("closure/filing", "/retention", filing?.data.retention) || null,
      volumes: filing?.data.volumes ?? null,
      documents: leaves.length,
      pages,
      materials: filesIn(filedMaterials(file)),
      officers: officersOf(file),
      archivist: filing?.by.name ?? null,
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.case.title],
      ["案　　号", d.case.number],
      ["案　　由", d.case.cause ?? ""],
      ["当 事 人", d.parties.map(({ name }) => name).join("\n")],
      [
        "处理结果",
        [
          ...(d.result ? [d.result] : []),
          ...d.parties.flatMap(({ name, result }) => (result ? [`${name}：${result}`] : [])),
        ].join("\n"),
      ],
      ["立案日期", filedOnOf(d.case), "结案日期", zhDate(d.closedOn)],
      ["承 办 人", withCertificates(d.officers)],
      ["归档日期", zhDate(d.filedOn), "归 档 号", d.archiveNumber ?? ""],
      ["保存期限", d.retention ?? "", "立 卷 人", d.archivist ?? ""],
      [
        "案卷数量",
        `共${d.volumes ?? "＿＿"}卷，卷内文件${d.documents}件${d.pages}页${handedIn(d.materials)}`,
        "立卷单位",
        d.organ.name,
      ],
    ]),
  ],
});
