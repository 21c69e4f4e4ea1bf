import type { CaseFile, Party } from "../../../domain/case-file.ts";
import { at, bureauHead, head, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, days, document, personParty, unitParty } from "../penalty-file.ts";
import {
  arrangement,
  discussion,
  hearingReport,
  hearingRequest,
  heldHearing,
  legalOpinion,
  statement,
  statementReview,
  waiver,
} from "./notice.ts";

const heads = [
  { personId: "p-lin", name: "林立峰", position: "局长" },
  { personId: "p-ma", name: "马平", position: "副局长" },
  { personId: "p-luo", name: "罗静", position: "副局长" },
];
const legal = { by: { personId: "p-wang", name: "王芳" } };
const host = { by: { personId: "p-host", name: "孙莉" } };
const data = (form: object) => form as Record<string, unknown>;
const byUnit = { partyId: unitParty.id };

/** The notice stage of the example: the unit makes a statement and is heard, the manager waives. */
const record: CaseFile["submissions"] = [
  submission(
    "review/legal-opinion",
    "review-legality",
    "2026-06-24T16:00",
    data(legalOpinion("2026-06-24")),
    legal,
  ),
  submission(
    "notice/statement",
    "statement-made",
    "2026-06-26T10:30",
    data(statement(at("2026-06-26T10:00"))),
    byUnit,
  ),
  submission(
    "notice/hearing-request",
    "hearing-requested",
    "2026-06-26T11:00",
    data(hearingRequest("2026-06-26")),
    byUnit,
  ),
  submission(
    "notice/waiver",
    "rights-waived",
    "2026-06-26T15:00",
    data(waiver("2026-06-26", { statement: true, hearing: true })),
    { partyId: personParty.id },
  ),
  submission(
    "notice/statement-review",
    "review-statement",
    "2026-06-29T09:00",
    data(statementReview("2026-06-29")),
    byUnit,
  ),
  submission(
    "shared/review",
    "check-statement-review",
    "2026-06-29T15:00",
    { decision: "approved", opinion: "复核属实" },
    { ...head, ...byUnit },
  ),
  submission(
    "hearing/arrangement",
    "arrange-hearing",
    "2026-06-29T16:00",
    data(arrangement(at("2026-07-13T09:00"), { host: "p-host", clerk: "p-clerk" })),
    bureauHead,
  ),
  submission(
    "hearing/record",
    "hold-hearing",
    "2026-07-13T11:40",
    data(
      heldHearing({ startedAt: at("2026-07-13T09:02"), endedAt: at("2026-07-13T11:30") }, unitParty.id, [
        "p-zhang",
        "p-li",
      ]),
    ),
    host,
  ),
  submission(
    "hearing/report",
    "write-hearing-report",
    "2026-07-14T10:00",
    data(hearingReport("2026-07-14")),
    host,
  ),
  submission(
    "shared/review",
    "review-hearing-report",
    "2026-07-14T15:00",
    { decision: "approved", opinion: "同意听证主持人意见" },
    bureauHead,
  ),
  submission(
    "discussion/record",
    "hold-discussion",
    "2026-07-15T11:00",
    data(
      discussion({ startedAt: at("2026-07-15T09:00"), endedAt: at("2026-07-15T10:20") }, heads, [
        "p-zhang",
        "p-li",
      ]),
    ),
    bureauHead,
  ),
];

const notices = (party: Party, from: number): CaseFile["documents"] =>
  (
    [
      ["notice/penalty-notice", "行政处罚告知书", "罚告"],
      ["notice/hearing-notice", "行政处罚听证告知书", "听告"],
    ] as const
  ).map(([template, title, word]) => {
    const number = `（临江）应急${word}〔2026〕${from + party.seq}号`;
    return document(`d-${word}-${party.seq}`, template, title, number, days.noticed, party.id);
  });

/** Which notices have been issued before a document of this kind. */
function before(id: string): string[] {
  if (id === "notice/penalty-notice") return [];
  const told = ["notice/penalty-notice"];
  return id === "notice/hearing-notice" ? told : [...told, "notice/hearing-notice"];
}

/** The example as it stands when a document of the notice stage is issued; the first notice has none before it. */
export function noticeFile(id: string, more: Partial<CaseFile> = {}): CaseFile {
  const base = aPenaltyFile();
  const documents = base.documents.filter(({ template }) => !template.startsWith("notice/"));
  const told = [unitParty, personParty].flatMap((party) => notices(party, 4));
  const issuedOn = id.startsWith("discussion/") ? "2026-07-15" : "2026-07-14";
  return {
    ...base,
    now: { on: issuedOn, at: at(`${issuedOn}T16:00`) },
    submissions: [...base.submissions, ...record],
    documents: [...documents, ...told.filter((d) => before(id).includes(d.template))],
    deliveries: [unitParty, personParty].map((party) => ({
      id: `s-notice-${party.seq}`,
      documentIds: told.filter(({ partyId }) => partyId === party.id).map((d) => d.id),
      partyId: party.id,
      deliveredOn: days.noticed,
      method: "direct",
      record: { method: "direct" },
    })),
    scope: { partyId: id === "notice/waiver" ? personParty.id : unitParty.id },
    ...more,
  };
}
