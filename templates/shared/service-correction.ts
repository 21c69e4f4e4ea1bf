import Type from "typebox";
import type { CaseFile, Service } from "../../domain/case-file.ts";
import { correctionTask } from "../../domain/service-correction.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { named, receiverRelations } from "../parts/labels.ts";
import { drafted } from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** A service as one side of the table shows it. */
const Recorded = Type.Object({
  method: Type.String(),
  deliveredOn: Type.String(),
  servedAt: Optional,
  place: Optional,
  receiver: Optional,
});

/** 送达记录更正审批表: what was recorded, what it is corrected to, why, and which periods are counted anew. */
export default defineTemplate({
  zh: "送达记录更正审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    recipient: Type.String(),
    caseNumber: Type.String(),
    caseTitle: Type.String(),
    documents: Type.Array(Type.Object({ title: Type.String(), number: Optional })),
    before: Recorded,
    after: Recorded,
    reason: Optional,
    proofs: Type.Integer(),
    clocks: Type.Array(Type.Object({ subject: Type.String(), from: Optional, to: Optional })),
    drafted: Decision,
    approval: Decision,
  }),
  from(file) {
    const delivery = file.deliveries.find((d) => d.id === file.scope.deliveryId);
    const correction = delivery?.corrections?.at(-1);
    if (!delivery || !correction)
      throw new Error(`delivery ${file.scope.deliveryId} in case ${file.case.id} was not corrected`);
    const ofThis = (s: CaseFile["submissions"][number]) =>
      s.id === correction.submissionId || (s.elementId === correctionTask && s.deliveryId === delivery.id);
    const own = { submissions: file.submissions.filter(ofThis) };
    const proposal = submitted(own, "shared/service-correction");
    const party = file.parties.find(({ id }) => id === delivery.partyId);
    return {
      organ: organOf(file),
      recipient: party?.name ?? file.enterprise.name,
      caseNumber: file.case.number,
      caseTitle: file.case.title,
      documents: delivery.documentIds.flatMap((id) =>
        file.documents.filter((d) => d.id === id).map(({ title, number }) => ({ title, number })),
      ),
      before: recordedAs(correction.before),
      after: recordedAs(correction.after),
      reason: proposal?.data.reason ?? null,
      proofs: proposal?.data.proofIds?.length ?? 0,
      clocks: correction.clocks.map(({ subject, from, to }) => ({ subject, from, to })),
      drafted: drafted(proposal, "原送达记录有误，拟予更正，请审批。"),
      approval: decisionOf(submitted(own, "shared/approval")),
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.caseNumber],
      ["案件（事项）", d.caseTitle],
      ["受送达人", d.recipient],
    ]),
    numberedList(
      [
        { zh: "送达文书名称", width: "*" },
        { zh: "文书编号", width: 180 },
      ],
      d.documents.map(({ title, number }) => [title, number ?? "—"]),
      "送达文书",
    ),
    furtherFields([
      ["原 记 录", inWords(d.before)],
      ["更 正 为", inWords(d.after)],
      ["错误情况\n和更正理由", d.reason ?? ""],
      ["证明材料", `${d.proofs}件，附卷`],
    ]),
    ...(d.clocks.length === 0
      ? []
      : [
          numberedList(
            [
              { zh: "重新计算的期限", width: "*" },
              { zh: "原届满日期", width: 120 },
              { zh: "更正后届满日期", width: 120 },
            ],
            d.clocks.map(({ subject, from, to }) => [
              subject,
              from ? zhDate(from) : "—",
              to ? zhDate(to) : "—",
            ]),
            "重新计算的期限",
          ),
        ]),
    furtherFields([opinionRow("承办意见", d.drafted), opinionRow("办案机构\n负责人\n审批意见", d.approval)]),
  ],
});

function recordedAs({ method, deliveredOn, record }: Service) {
  const text = (name: string): string | null => {
    const value = record[name];
    return typeof value === "string" ? value : null;
  };
  const slip = record["slip"] as { receiverName?: string } | undefined;
  const receiver = text("receiverName") ?? slip?.receiverName;
  const relation = named(receiverRelations, text("receiverRelation") ?? undefined);
  return {
    method,
    deliveredOn,
    servedAt: text("servedAt"),
    place: text("place"),
    receiver: receiver ? `${receiver}${relation ? `（${relation}）` : ""}` : null,
  };
}

const inWords = (d: ReturnType<typeof recordedAs>): string =>
  [
    `${titleOf("shared/service-record", "/method", d.method)}，送达日期${zhDate(d.deliveredOn)}`,
    d.servedAt ? `送达时间${zhTime(d.servedAt)}` : "",
    d.place ? `送达地点：${d.place}` : "",
    d.receiver ? `收件人：${d.receiver}` : "",
  ]
    .filter(Boolean)
    .join("；");
