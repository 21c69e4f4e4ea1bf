import type { CaseFile, IssuedDocument, Party } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { archivedProblems } from "../archive.ts";
import { penaltyGrounds } from "../grounds.ts";
import { hearingOmitted } from "./notice.ts";
import { against } from "./record.ts";

/** Which notice of credit repair has to be handed over with which decision on an organisation. */
const withNotice: Readonly<Record<string, string>> = {
  "penalty/decision": "credit/repair-notice",
  "simplified/decision": "credit/repair-notice",
  "credit/listing-decision": "credit/listing-repair-notice",
};

/** 两书同达: mandatory where a local paper says so, encouraged everywhere. */
const repairNoticeBasis =
  "济南市应急管理系统优化营商环境九条措施（处罚决定书、信用修复告知书同步送达）；国办发〔2025〕22号";

/** What stands against serving these documents of a penalty case together to one party. */
export function* deliveryProblems(
  file: CaseFile,
  { documentIds, partyId }: { documentIds: readonly string[]; partyId: string | undefined },
): Generator<Problem> {
  if (file.case.kind !== "penalty") return;
  const party = file.parties.find(({ id }) => id === partyId);
  if (partyId !== undefined && !party) {
    yield against("受送达人不是本案的当事人", penaltyGrounds.party);
    return;
  }
  if (new Set(documentIds).size < documentIds.length)
    yield against("同一份文书在一次送达中重复列出", penaltyGrounds.service);
  for (const id of new Set(documentIds)) {
    const document = file.documents.find((d) => d.id === id);
    if (document) yield* ofDocument(file, document, party);
    else yield against("送达的文书不是本案的文书", penaltyGrounds.service);
  }
  if (party) yield* together(file, documentIds, party);
}

function* ofDocument(file: CaseFile, document: IssuedDocument, party: Party | undefined): Generator<Problem> {
  const { id, template, title, number, partyId } = document;
  const named = number ?? title;
  yield* archivedProblems(file, template);
  if (partyId !== null && partyId !== party?.id)
    yield against(`${named}不是对${party?.name ?? "该受送达人"}作出的`, penaltyGrounds.party);
  const before = file.deliveries.find(({ documentIds }) => documentIds.includes(id));
  if (before?.deliveredOn)
    yield against(`${named}已于${before.deliveredOn}送达，不得重复送达`, penaltyGrounds.service);
  else if (before) yield against(`${named}正在送达，不得重复送达`, penaltyGrounds.service);
}

/** What must be handed over in one go. */
function* together(file: CaseFile, documentIds: readonly string[], party: Party): Generator<Problem> {
  const served = file.documents.filter(({ id }) => documentIds.includes(id));
  const templates = served.map(({ template }) => template);
  for (const { template, number, title } of served) {
    const notice = withNotice[template];
    if (party.kind === "unit" && notice && !templates.includes(notice))
      yield against(`${number ?? title}应当与信用修复告知书在同一次送达中一并送达`, repairNoticeBasis);
  }
  if (templates.includes("notice/penalty-notice")) yield* hearingOmitted(file, party);
}
