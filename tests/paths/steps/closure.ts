import type { Office } from "../../support/office.ts";
import { yes } from "./answers.ts";

/** Notes the fines of a case as paid today, each party's whole. */
export async function payAll(
  { sql, clock }: Office,
  caseId: string,
  fines: Record<string, number>,
): Promise<void> {
  for (const [partyId, amountFen] of Object.entries(fines))
    await sql(
      `insert into payments (id, case_id, party_id, amount_fen, kind, paid_on, channel, reference, recorded_by, recorded_at)
       select gen_random_uuid(), $1, $2, $3, 'fine', $4, 'bank', gen_random_uuid()::text, id, $5 from people where username = 'heping'`,
      [caseId, partyId, amountFen, await clock.today(), await clock.now()],
    );
}

/** What the officers state at the end of a case: every party performed, the violations were put right. */
export const closureOf = (today: string, parties: number, more: object = {}) => ({
  proposedOn: today,
  result: "罚款已经缴清。",
  executions: Array.from({ length: parties }, (_, i) => ({ partySeq: i + 1, execution: "performed" })),
  rectification: "rectified",
  rectifiedOn: today,
  opinion: "处罚决定已经履行完毕，违法行为已经改正，建议结案。",
  ...more,
});

/** Proposes, reviews and approves the closure. */
export async function approveClosure(office: Office, caseId: string, proposal: object): Promise<void> {
  const { officer, head, bureauHead } = office.cast;
  await officer.complete({ elementId: "propose-closure", caseId }, proposal);
  await head.complete({ elementId: "review-closure", caseId }, yes);
  await bureauHead.complete({ elementId: "approve-closure", caseId }, yes);
}

/** The archivist files the case. */
export const fileCase = async ({ cast, clock }: Office, caseId: string): Promise<void> =>
  cast.archivist.complete(
    { elementId: "file-case", caseId },
    {
      filedOn: await clock.today(),
      archiveNumber: `LJYJ-${caseId.slice(0, 8)}`,
      retention: "thirty-years",
      volumes: 1,
    },
  );
