import Type from "typebox";
import { openingOfVisit, refusalToSign } from "../../domain/documents.ts";
import {
  Assistants,
  Enterprise,
  enterpriseOf,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
  unitName,
} from "../parts/facts.ts";
import { standardOf } from "../parts/hazard.ts";
import { checkResults, dispositions, methods, named, severities } from "../parts/labels.ts";
import { assistantsLine, byUnit, partyRows, withCertificates } from "../parts/party.ts";
import { unitsOf } from "../parts/scheme.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { allSubmitted, dispatchOf, submitted } from "../parts/submitted.ts";
import { fields, list } from "../parts/table.ts";
import { afterTable, formHeading } from "../parts/text.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Check = Type.Object({
  unit: Type.String(),
  item: Type.String(),
  method: Type.String(),
  result: Type.String(),
  note: Optional,
});

const Problem = Type.Object({
  seq: Type.Integer(),
  unit: Type.String(),
  description: Type.String(),
  place: Type.String(),
  basis: Type.String(),
  standard: Optional,
  severity: Type.String(),
  handling: Type.String(),
  photos: Type.Integer(),
});

/** 现场检查记录 (安全生产法 第六十八条): one for the joint visit, issued before it is signed. */
export default defineTemplate({
  zh: "现场检查记录",
  word: "检记",
  layout: "form",
  copies: ({ organs }) => [...organs.map((organ) => `由${organ}存档`), "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    /** the departments of the joint visit, each of which keeps a copy */
    organs: Type.Array(Type.String()),
    enterprise: Enterprise,
    place: Optional,
    startedAt: Optional,
    endedAt: Optional,
    /** certificates were shown and the right to ask for recusal was told, as recorded at the entry */
    opened: Type.Boolean(),
    representative: Type.Object({ name: Optional, position: Optional }),
    officers: Type.Array(OfficerFacts),
    assistants: Assistants,
    checks: Type.Array(Check),
    problems: Type.Array(Problem),
  }),
  from(file) {
    const checks = allSubmitted(file, "inspection/on-site-check");
    const entry = submitted(file, "inspection/entry");
    const officers = officersNamed(file, [
      ...new Set([
        ...(entry?.data.officersPresent ?? []),
        ...checks.flatMap((c) => c.data.officersPresent ?? []),
      ]),
    ]);
    const fixes = submitted(file, "inspection/immediate-fix")?.data.items ?? [];
    const instants = (key: "startedAt" | "endedAt") =>
      checks.flatMap((c) => c.data[key] ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
    return {
      organ: organOf(file),
      organs: unitsOf(file).map((id) => unitName(file, id)),
      enterprise: enterpriseOf(file),
      place: [...new Set(checks.flatMap((c) => c.data.place ?? []))].join("；") || null,
      startedAt: instants("startedAt")[0] ?? null,
      endedAt: instants("endedAt").at(-1) ?? null,
      opened: entry?.data.certificatesShown === true && entry.data.recusalInformed === true,
      representative: {
        name: entry?.data.representative?.name ?? null,
        position: entry?.data.representative?.position ?? null,
      },
      officers,
      assistants: dispatchOf(file).assistants ?? [],
      checks: checks.flatMap((c) =>
        (c.data.items ?? []).map(({ item, method, result, note }) => ({
          unit: unitName(file, c.departmentId ?? file.case.leadUnitId),
          item,
          method,
          result,
          note: note ?? null,
        })),
      ),
      problems: file.findings.map((f) => {
        const fixed = fixes.find((i) => i.findingId === f.id)?.fixed === true;
        return {
          seq: f.seq,
          unit: unitName(file, f.departmentId),
          description: f.description,
          place: f.place,
          basis: f.basis,
          standard: f.severity === "major" ? standardOf(file, f) : null,
          severity: f.severity,
          handling: handlingOf(f, fixed),
          photos: f.photosBefore.length + f.photosAfter.length,
        };
      }),
    };
  },
  content: (d) => [
    fields([
      ...partyRows(d.enterprise),
      ["现场负责人", d.representative.name ?? "", "职　　务", d.representative.position ?? ""],
      ["检查场所", d.place ?? ""],
      ["检查时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["检查机关及\n检查人员", byUnit(d.officers)],
      ["协助人员", assistantsLine(d.assistants)],
    ]),
    afterTable(
      `我们是${[...new Set(d.officers.map((o) => o.unit))].join("、")}的行政执法人员${withCertificates(d.officers)}，` +
        `这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。${d.opened ? openingOfVisit.zh : openingToTick}`,
    ),
    list(
      [
        { zh: "序号", width: 26, centred: true },
        { zh: "检查事项", width: "*" },
        { zh: "检查方式", width: 48, centred: true },
        { zh: "检查部门", width: 96 },
        { zh: "检查结果", width: 110 },
      ],
      d.checks.map((c, i) => [
        String(i + 1),
        c.item,
        named(methods, c.method),
        c.unit,
        `${named(checkResults, c.result)}${c.note ? `：${c.note}` : ""}`,
      ]),
      "一、检查情况",
    ),
    list(
      [
        { zh: "序号", width: 26, centred: true },
        { zh: "问题（隐患）及部位", width: "*" },
        { zh: "等级", width: 28, centred: true },
        { zh: "依据", width: 102 },
        { zh: "处理情况", width: 88 },
      ],
      d.problems.map((p) => [
        String(p.seq),
        `${p.description}（${p.place}；${p.unit}${p.photos > 0 ? `；照片${p.photos}张` : ""}）`,
        named(severities, p.severity),
        `${p.basis}${p.standard ? `\n判定标准：${p.standard}` : ""}`,
        p.handling,
      ]),
      "二、发现的问题及处理情况",
    ),
    ending(
      formHeading("三、核对与签字"),
      ruledLines("被检查单位现场负责人核对意见："),
      signatures([{ role: "被检查单位现场负责人（签名）：" }, ...officerSignatures("检查人员", d.officers)]),
      afterTable(refusalToSign.zh),
      ruledLines("拒签情况："),
    ),
  ],
});

const openingToTick = "□已出示行政执法证件　□已告知申请回避的权利。";

/** What became of a problem before the record was written. */
function handlingOf(
  f: {
    disposition: string | null;
    requirement: string | null;
    dueOn: string | null;
    transferTo: string | null;
  },
  fixed: boolean,
): string {
  if (f.disposition === null) return "";
  if (f.disposition === "immediate") return fixed ? "当场整改完毕，已核实" : "责令当场整改";
  const name = named(dispositions, f.disposition);
  if (f.disposition === "rectification") return `${name}，期限至${zhDate(f.dueOn)}`;
  if (f.disposition === "transfer") return `移送${f.transferTo ?? "其他部门"}处理`;
  return f.disposition === "major-hazard" ? "重大事故隐患，另行采取现场处理措施并督办治理" : name;
}
