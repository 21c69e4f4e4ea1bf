import type { InvestigationMeasure } from "../../../forms/generated/investigation.measure.ts";
import type { InvestigationMeasureHandling } from "../../../forms/generated/investigation.measure-handling.ts";
import { officerIds } from "../../../scripts/demo/penalty/stage.ts";
import {
  handled,
  imposed,
  interview,
  measure,
  preservation,
  preserved,
} from "../../support/example-penalty/investigation.ts";
import { eventually, type Office } from "../../support/office.ts";
import { yes } from "./answers.ts";
import { hand, penaltyOf, type Told } from "./notice.ts";
import { type CaseDeadline, deadlinesOf, documentsOf } from "./record.ts";

/** A penalty case that has just been filed: its first party. */
export async function investigated(office: Office): Promise<Told> {
  await office.officeHours();
  const { parties } = await penaltyOf(office, { upTo: "filed" });
  return parties[0] as Told;
}

/** A time of today in China that has just passed. */
const since = async ({ clock }: Office, minutes: number): Promise<string> =>
  `${new Date(Date.parse(await clock.now()) - minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** A questioning of the manager that has just ended. */
export async function justHeld(office: Office, minutesAgo = 1): Promise<ReturnType<typeof interview>> {
  const today = await office.clock.today();
  return {
    ...interview(today),
    startedAt: await since(office, minutesAgo + 20),
    endedAt: await since(office, minutesAgo),
    officersPresent: officerIds(office),
  };
}

/** Evidence is proposed to be kept. */
export const proposePreservation = ({ cast }: Office, about: Told): Promise<string> =>
  cast.officer.register("investigation/preservation", about, preservation);

/** The evidence is kept after approval; the notice waits to be served. @returns the day */
export async function preserve(office: Office, about: Told): Promise<string> {
  const { cast, clock } = office;
  await proposePreservation(office, about);
  await cast.bureauHead.complete({ elementId: "approve-preservation", ...about }, yes);
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "preserve-evidence", ...about },
    { ...preserved(today), preservedAt: await clock.now(), officersPresent: officerIds(office) },
  );
  return today;
}

export const proposeMeasure = (
  { cast }: Office,
  about: Told,
  more: Partial<InvestigationMeasure> = {},
): Promise<string> => cast.officer.register("investigation/measure", about, measure(more));

/** The measure that was proposed is put in place now, and its decision handed over. @returns the day */
export async function impose(office: Office, about: Told): Promise<string> {
  const { cast, clock } = office;
  const today = await clock.today();
  const now = await clock.now();
  await cast.officer.complete(
    { elementId: "impose-measure", ...about },
    imposed(today, { imposedAt: now, endedAt: now, officersPresent: officerIds(office) }),
  );
  await hand(office, about);
  return today;
}

/** Seized after approval. @returns the day */
export async function seized(office: Office, about: Told): Promise<string> {
  await proposeMeasure(office, about);
  await office.cast.bureauHead.complete({ elementId: "approve-measure", ...about }, yes);
  return impose(office, about);
}

/** What is to become of the things is proposed and approved. */
export async function handle(
  { cast }: Office,
  about: Told,
  imposedOn: string,
  more: Partial<InvestigationMeasureHandling>,
): Promise<void> {
  await cast.officer.complete({ elementId: "handle-measure", ...about }, handled(imposedOn, more));
  await cast.bureauHead.complete({ elementId: "approve-measure-handling", ...about }, yes);
}

/** The things go back to the party. */
export async function giveBack(office: Office, about: Told, elementId: string): Promise<void> {
  await office.cast.officer.complete(
    { elementId, ...about },
    {
      returnedOn: await office.clock.today(),
      officersPresent: officerIds(office),
      receiverName: "许敏",
      items: "清单所列全部财物",
      condition: "与查封、扣押、登记保存时相同",
    },
  );
}

/** The clocks of a row of the register, in order: start, last day and state. */
export const clocksOf = async (office: Office, { caseId }: Told, ref: string): Promise<string[]> =>
  (await deadlinesOf(office, caseId))
    .filter((d) => d.ref === ref)
    .map((d) => `${d.startsOn} ${d.dueOn} ${d.state}`);

/** Waits for the running clock of a row. */
export const runningOf = (office: Office, { caseId }: Told, ref: string): Promise<CaseDeadline> =>
  eventually(`${ref} runs`, async () =>
    (await deadlinesOf(office, caseId)).find((d) => d.ref === ref && d.state === "running"),
  );

/** The papers of investigation that the case holds, in the order in which they were issued. */
export const papersOf = async (office: Office, { caseId }: Told): Promise<string[]> =>
  (await documentsOf(office, caseId)).flatMap(({ template }) =>
    template.startsWith("investigation/") ? [template.slice("investigation/".length)] : [],
  );

/** Waits until a paper of investigation is issued for the nth time. */
export const issued = (office: Office, about: Told, name: string, nth = 1): Promise<unknown> =>
  eventually(
    `${name} is issued`,
    async () => (await papersOf(office, about)).filter((one) => one === name).length >= nth,
  );
