import {
  decisionApprovalOf,
  decisionProposalOf,
  filingOf,
  type Judged,
  judgedOf,
  reportOf,
  theUnit,
} from "../../support/example-penalty/core.ts";
import { discussion, legalOpinion, waiver } from "../../support/example-penalty/notice.ts";
import { eventually, type Office } from "../../support/office.ts";
import { yes } from "./answers.ts";
import { hand, headsOf, scanned } from "./notice.ts";

/** One violation of the unit with a fine that needs neither hearing nor review nor discussion. */
export const smallFine: Judged = {
  assessments: judgedOf(1)
    .assessments.slice(0, 1)
    .map((item) => ({ ...item, fineFen: 1_000_000 })),
  penalties: judgedOf(1).penalties,
};

/** The filing that goes with it. */
export async function smallFiling({ clock }: Office) {
  const today = await clock.today();
  const filing = filingOf(today, [theUnit]);
  return { ...filing, violations: (filing.violations ?? []).slice(0, 1) };
}

/** Registers a complaint. @returns the case that takes it up */
export async function complained({ cast, clock, enterpriseId }: Office): Promise<string> {
  const answer = await cast.officer.send<{ referralId: string }>("POST", "/referrals", {
    source: "complaint",
    enterpriseId,
    receivedOn: await clock.today(),
    informant: "群众来电",
    description: "仓库新员工没有经过培训就上岗",
  });
  if (answer.status !== 201) throw new Error(`not registered: ${JSON.stringify(answer.body)}`);
  return eventually("the lead is taken up", async () => {
    const { body } = await cast.officer.get<{ caseId: string | null }>(
      `/referrals/${answer.body.referralId}`,
    );
    return body.caseId;
  });
}

export const assign = ({ cast }: Office, caseId: string) =>
  cast.head.complete(
    { elementId: "assign-investigators", caseId },
    { officerIds: [cast.officer.personId, cast.colleague.personId] },
  );

/** Proposes what becomes of the lead; both heads agree. */
export async function decideFiling({ cast }: Office, caseId: string, proposal: object): Promise<void> {
  await cast.officer.complete({ elementId: "propose-filing", caseId }, proposal);
  await cast.head.complete({ elementId: "review-filing", caseId }, yes);
  await cast.bureauHead.complete({ elementId: "approve-filing", caseId }, yes);
}

export interface Filed {
  caseId: string;
  partyIds: string[];
}

/** A case that was filed after a complaint. */
export async function filed(office: Office, proposal?: object): Promise<Filed> {
  const caseId = await complained(office);
  await assign(office, caseId);
  await decideFiling(office, caseId, proposal ?? (await smallFiling(office)));
  await office.cast.officer.task({ elementId: "conclude-investigation", caseId });
  const rows = await office.sql<{ id: string }>("select id from parties where case_id = $1 order by seq", [
    caseId,
  ]);
  return { caseId, partyIds: rows.map(({ id }) => id) };
}

/** A report that proposes the small fine, unless said otherwise. */
export const reportData = async ({ clock }: Office, judged: Judged = smallFine, more: object = {}) => ({
  ...reportOf(await clock.today(), judged),
  ...more,
});

/** The investigation is concluded and its report reviewed. */
export async function conclude(office: Office, caseId: string, data?: object): Promise<void> {
  const { officer, head } = office.cast;
  await officer.complete({ elementId: "conclude-investigation", caseId }, data ?? (await reportData(office)));
  await head.complete({ elementId: "review-report", caseId }, yes);
}

export const review = async ({ cast, clock }: Office, caseId: string, improper?: "evidence") =>
  cast.legal.complete({ elementId: "review-legality", caseId }, legalOpinion(await clock.today(), improper));

/** Every party is told and waives in writing what it has a right to. */
export async function tellAndWaive(
  office: Office,
  { caseId, partyIds }: Filed,
  hearing: boolean,
): Promise<void> {
  for (const partyId of partyIds) {
    const told = { caseId, partyId };
    const toldOn = await hand(office, told);
    const evidenceIds = [await scanned(office, told)];
    await eventually("the window runs", async () => {
      const rows = await office.sql(
        "select from deadlines where party_id = $1 and ref = 'C2' and state = 'running'",
        [partyId],
      );
      return rows.length > 0;
    });
    await office.cast.officer.register("notice/waiver", told, {
      ...waiver(toldOn, { statement: true, hearing }),
      evidenceIds,
    });
  }
}

export const proposal = async ({ clock }: Office, judged: Judged = smallFine, more: object = {}) => ({
  ...decisionProposalOf(await clock.today(), judged),
  ...more,
});

export const approval = async ({ clock }: Office, more: object = {}) => ({
  ...decisionApprovalOf(await clock.today()),
  ...more,
});

/** The heads discuss the case together, after what was put on record so far. */
export async function discuss(
  office: Office,
  caseId: string,
  conclusion: "agreed" | "returned" = "agreed",
): Promise<void> {
  const { bureauHead, officer } = office.cast;
  const wanted = { elementId: "hold-discussion", caseId };
  await bureauHead.task(wanted);
  const startedAt = await office.clock.now();
  const record = discussion({ startedAt, endedAt: await office.clock.now() }, headsOf(office), [
    officer.personId,
  ]);
  const members = record.members.map((head) => ({ ...head, vote: "disagree", opinion: "数额需要再研究" }));
  await bureauHead.complete(
    wanted,
    conclusion === "agreed" ? record : { ...record, members, conclusion, opinion: "退回重新研究" },
  );
}
