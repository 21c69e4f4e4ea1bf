import Type from "typebox";
import type { FindingStatus } from "../../domain/findings.ts";
import { findingsOf } from "../../domain/penalty/second-fine.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { findingStatuses, named } from "../parts/labels.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, caseFactsOf, resultOf } from "../parts/penalty-case.ts";
import { closing } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { list } from "../parts/table.ts";
import { blank, formParagraph, lines, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** A bureau that led the inspection itself reports to nobody: it keeps the result with the case. */
const leads = (d: { organ: { name: string }; recipient: string | null }): boolean =>
  d.recipient?.trim() === d.organ.name;

/** What became of a problem. One that was made good and is punished besides says both. */
const statusOf = (status: FindingStatus, punished: boolean): string =>
  punished && status !== "referred"
    ? `${named(findingStatuses, status)}，${named(findingStatuses, "referred")}`
    : named(findingStatuses, status);

/** 联合检查处理结果报告: what became of the problems of a joint inspection, for the unit that led it. */
export default defineTemplate({
  zh: "联合检查处理结果报告",
  word: null,
  layout: "form",
  copies: (d) => (leads(d) ? [] : ["由本机关存档", "报牵头单位"]),
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    recipient: Optional,
    inspection: Type.Object({ number: Optional, title: Optional }),
    summary: Optional,
    findings: Type.Array(
      Type.Object({ seq: Type.Integer(), description: Type.String(), status: Type.String() }),
    ),
    results: Type.Array(Type.Object({ party: Type.String(), result: Optional })),
  }),
  from(file) {
    const data = submitted(file, "reporting/joint-result")?.data ?? {};
    const filed = findingsOf(file);
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      recipient: data.recipient ?? null,
      inspection: { number: file.source?.number ?? null, title: file.source?.title ?? null },
      summary: data.summary ?? null,
      findings: (file.source?.findings ?? []).map(({ id, seq, description, status }) => ({
        seq,
        description,
        status: statusOf(status, filed.includes(id)),
      })),
      results: file.parties.map(({ id, name }) => ({ party: name, result: resultOf(file, id) })),
    };
  },
  content: (d) => [
    ...(leads(d) ? [] : [addressee(d.recipient ?? blank(12))]),
    formParagraph(
      `${leads(d) ? "本机关" : "你单位"}牵头的${d.inspection.title ?? blank(12)}（${d.inspection.number ?? blank(8)}）中${leads(d) ? "由" : "移交"}本机关查处的事项已经办结（案号：${d.case.number}），现将复查和行政处罚情况${leads(d) ? "记录如下，附卷备查" : "报告如下"}：`,
    ),
    ...lines(d.summary ? sentence(d.summary) : blank(24), (line) => formParagraph(line)),
    list(
      [
        { zh: "序号", width: 40, centred: true },
        { zh: "发现的问题", width: "*" },
        { zh: "处理状态", width: 110, centred: true },
      ],
      d.findings.map((f) => [String(f.seq), f.description, f.status]),
      "问题处理情况",
    ),
    list(
      [
        { zh: "当事人", width: 180 },
        { zh: "处罚内容", width: "*" },
      ],
      d.results.map((r) => [r.party, r.result ?? "未作出处罚决定"]),
      "行政处罚情况",
    ),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
  ],
});
