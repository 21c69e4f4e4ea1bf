import { addDays } from "../../domain/calendar.ts";
import { officialNumber } from "../../domain/number.ts";
import { form } from "../../forms/form.ts";
import type { Clock } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { type Deps, depsOf, type Tx } from "../../server/db/deps.ts";
import {
  type AddedParty,
  decisionApprovalOf,
  decisionProposalOf,
  filingOf,
  type Judged,
  judgedOf,
  reportOf,
  theManager,
  theUnit,
} from "./example-penalty/core.ts";
import { onePage } from "./example-penalty/page.ts";
import type { Office } from "./office.ts";
import { atTheEnd } from "./run.ts";
import { theSystem } from "./system.ts";

/** How far the case has come: the step named has just been done today, those before it on earlier days. */
export type Reached = "filed" | "reported" | "noticed" | "decided" | "served";

const order: Reached[] = ["filed", "reported", "noticed", "decided", "served"];

/** Days between a step and the next one; the party's time after the notice runs out in them, holidays included. */
const between: Record<Reached, number> = { filed: 9, reported: 1, noticed: 21, decided: 1, served: 0 };

export interface PenaltyCase {
  caseId: string;
  partyIds: string[];
}

/** Names of the example's people in the record. */
const people = { liming: "李明", zhangwei: "张伟", chenjie: "陈杰", zhouqiang: "周强" };
type Username = keyof typeof people;

const unitId = "emergency";

/**
 * Puts a penalty case of the example bureau with its forms, documents and deliveries straight into the database:
 * no process runs for it and no rule was asked. Officers: liming and zhangwei; unit head chenjie, bureau head zhouqiang.
 * Its documents are one blank page each.
 * @param input.parties the unit and its manager unless given; `judged` must then name them by their order
 * @param input.sourceCaseId the inspection that it came from
 */
export async function aPenaltyCase(
  office: Office,
  input: { upTo: Reached; parties?: AddedParty[]; judged?: Judged; sourceCaseId?: string },
): Promise<PenaltyCase> {
  const parties = input.parties ?? [theUnit, theManager];
  const judged = input.judged ?? judgedOf(parties.length);
  const steps = order.slice(0, order.indexOf(input.upTo) + 1);
  const now = await office.clock.now();
  const days = daysUpTo(now.slice(0, 10), steps);
  const at = (step: Reached): string =>
    days[step] === now.slice(0, 10) ? now : `${days[step]}T10:00:00.000+08:00`;
  const [idOf, deps] = [await peopleOf(office), await database()];
  const opened = await deps(at("filed")).transaction(async (tx) => {
    const year = Number(days.filed.slice(0, 4));
    const [unit] = (await tx.cases.units()).filter(({ id }) => id === unitId);
    if (!unit) throw new Error("the example bureau is not loaded");
    const caseId = await tx.cases.open({
      kind: "penalty",
      number: officialNumber(unit, "罚案", year, await tx.numbers.next(unitId, "罚案", year)),
      title: `${parties[0]?.name ?? ""}涉嫌违法案`,
      leadUnitId: unitId,
      enterpriseId: office.enterpriseId,
      ...(input.sourceCaseId ? { parentCaseId: input.sourceCaseId } : {}),
      dispatch: {},
      departments: [{ unitId, officerIds: [idOf("liming"), idOf("zhangwei")] }],
    });
    return { caseId, partyIds: await tx.parties.add(caseId, parties) };
  });
  for (const step of steps)
    await deps(at(step)).transaction((tx) =>
      write[step]({ tx, ...opened, parties, judged, on: days[step], idOf, at: at(step) }),
    );
  return opened;
}

interface Step extends PenaltyCase {
  tx: Tx;
  parties: AddedParty[];
  judged: Judged;
  on: string;
  at: string;
  idOf: (username: Username) => string;
}

const write: Record<Reached, (step: Step) => Promise<void>> = {
  async filed(step) {
    const officerIds = [step.idOf("liming"), step.idOf("zhangwei")];
    await hand(step, "chenjie", "penalty/assignment", "assign-investigators", { officerIds });
    await hand(
      step,
      "liming",
      "penalty/filing",
      "propose-filing",
      filingOf(addDays(step.on, -2), step.parties),
    );
    await hand(step, "chenjie", "shared/review", "review-filing", { decision: "approved" });
    await hand(step, "zhouqiang", "shared/approval", "approve-filing", { decision: "approved" });
    await issue(step, "penalty/filing-approval", "立案审批表");
  },
  async reported(step) {
    await hand(
      step,
      "liming",
      "penalty/investigation-report",
      "conclude-investigation",
      reportOf(step.on, step.judged),
    );
    await hand(step, "chenjie", "shared/review", "review-report", { decision: "approved" });
    await issue(step, "penalty/investigation-report", "案件调查终结报告");
    await issue(step, "review/legal-opinion", "法制审核意见书");
  },
  async noticed(step) {
    for (const partyId of step.partyIds)
      await serve(step, partyId, [await issue(step, "notice/hearing-notice", "行政处罚听证告知书", partyId)]);
  },
  async decided(step) {
    await hand(
      step,
      "liming",
      "penalty/decision-proposal",
      "propose-decision",
      decisionProposalOf(step.on, step.judged),
    );
    await hand(
      step,
      "zhouqiang",
      "penalty/decision-approval",
      "approve-decision",
      decisionApprovalOf(step.on),
    );
    await issue(step, "penalty/decision-submission", "案件处理呈批表");
    for (const [i, partyId] of step.partyIds.entries()) {
      await issue(step, "penalty/decision", "行政处罚决定书", partyId);
      if (step.parties[i]?.kind === "unit")
        await issue(step, "credit/repair-notice", "信用修复告知书", partyId);
    }
  },
  async served(step) {
    const { documents } = await step.tx.caseFile(step.caseId);
    for (const partyId of step.partyIds) {
      const served = documents.filter(
        (d) => d.partyId === partyId && ["penalty/decision", "credit/repair-notice"].includes(d.template),
      );
      await serve(
        step,
        partyId,
        served.map(({ id }) => id),
      );
    }
  },
};

async function hand(
  { tx, caseId, idOf }: Step,
  by: Username,
  formId: string,
  elementId: string,
  data: object,
): Promise<void> {
  const author = { id: idOf(by), name: people[by] };
  await tx.submissions.add({ caseId, form: form(formId), elementId, data, by: author });
}

async function issue({ tx, caseId, on, at }: Step, template: string, title: string, partyId?: string) {
  const { bytes, sha256 } = onePage(title);
  return tx.documents.add({
    caseId,
    template,
    title,
    number: null,
    input: {},
    inputHash: sha256,
    sha256,
    bytes,
    pages: 1,
    renderMs: 0,
    departmentId: null,
    findingId: null,
    deliveryId: null,
    partyId: partyId ?? null,
    issuedOn: on,
    issuedAt: at,
  });
}

async function serve(
  { tx, caseId, on, at, idOf }: Step,
  partyId: string,
  documentIds: string[],
): Promise<void> {
  const deliveryId = await tx.documents.openDelivery({ caseId, unitId, partyId, documentIds });
  await tx.documents.recordDelivery(deliveryId, {
    method: "direct",
    record: {
      ...{ method: "direct", servedAt: at, place: "当事人住所", officers: [idOf("liming")] },
      ...{ receiverName: "许敏", receiverRelation: "staff" },
    },
    deliveredOn: on,
  });
}

/** Each step's day, counted back from today. */
function daysUpTo(today: string, steps: readonly Reached[]): Record<Reached, string> {
  const days: Partial<Record<Reached, string>> = {};
  let day = today;
  for (const [i, step] of [...steps].reverse().entries()) {
    if (i > 0) day = addDays(day, -between[step]);
    days[step] = day;
  }
  return days as Record<Reached, string>;
}

async function peopleOf(office: Office): Promise<(username: Username) => string> {
  const rows = await office.sql<{ id: string; username: string }>("select id, username from people");
  return (username) => {
    const found = rows.find((row) => row.username === username);
    if (!found) throw new Error(`no example account ${username}`);
    return found.id;
  };
}

/** A clock at a moment that goes on by a millisecond at each look, so that what is put on record keeps its order. */
const stoppedAt = (instant: string): Clock => {
  let looks = 0;
  return {
    now: () => `${instant.slice(0, 19)}.${String(looks++).padStart(3, "0")}+08:00`,
    today: () => instant.slice(0, 10),
    ms: () => Date.parse(instant),
  };
};

let pool: ReturnType<typeof connect> | undefined;

async function database(): Promise<(instant: string) => Deps> {
  if (!pool) {
    const opened = connect({ url: (await theSystem()).engines.ownerUrl, max: 1 });
    atTheEnd(() => opened.destroy());
    pool = opened;
  }
  const knex = pool;
  return (instant) => depsOf(knex, stoppedAt(instant));
}
