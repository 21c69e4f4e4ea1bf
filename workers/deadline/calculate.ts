import Type from "typebox";
import { derive, ruleOf, rulesFor } from "../../domain/deadlines.ts";
import { deriveApplicable } from "../../domain/deadlines-selection.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Derives a deadline, keeps it with the way it was reached, and puts it on the ledger.
 * @param rule rule id, or row of the register ("A19") of which the variant in force is taken
 * @param dueOn the date that an order sets, for periods without a statutory length
 */
export async function setDeadline(
  tx: Tx,
  input: {
    caseId: string;
    rule: string;
    startsOn: string;
    dueOn?: string | undefined;
    findingId?: string | null;
    departmentId?: string | null;
    partyId?: string | null;
  },
) {
  const calendar = await tx.calendar();
  const derivation = input.dueOn
    ? derive(input.rule, input.startsOn, { calendar, dueOn: input.dueOn })
    : deriveApplicable(input.rule, input.startsOn, calendar);
  const { rule, ref, zh, basis, startsOn, dueOn, dueAt, provisional } = derivation;
  const id = await tx.deadlines.set({
    caseId: input.caseId,
    findingId: input.findingId ?? null,
    departmentId: input.departmentId ?? null,
    partyId: input.partyId ?? null,
    rule,
    ref,
    subject: zh,
    basis,
    startsOn,
    dueOn,
    dueAt,
    provisional,
    derivation,
  });
  tx.ledger.append({
    caseId: input.caseId,
    actor: system,
    type: "deadline-set",
    basis,
    payload: { deadlineId: id, rule, startsOn, dueOn, provisional, findingId: input.findingId ?? null },
  });
  return { ...derivation, id };
}

/** Generic: the model names the period in its header; it starts today unless `startsOn` says otherwise. */
export default defineWorker({
  type: "deadline.calculate",
  headers: Type.Object({ rule: Type.String() }),
  input: Type.Object({
    caseId: Type.String(),
    startsOn: Type.Optional(Type.String()),
    findingId: Type.Optional(Type.String()),
    departmentId: Type.Optional(Type.String()),
    partyId: Type.Optional(Type.String()),
  }),
  async handle({ caseId, startsOn, findingId, departmentId, partyId }, headers, tx) {
    const usual = ruleOf(rulesFor(headers.rule)[0] ?? headers.rule);
    const inHours = usual.kind === "period" && usual.unit === "hour";
    const { dueOn, dueAt } = await setDeadline(tx, {
      caseId,
      rule: headers.rule,
      startsOn: startsOn ?? (inHours ? tx.clock.now() : tx.clock.today()),
      findingId: findingId ?? null,
      departmentId: departmentId ?? null,
      partyId: partyId ?? null,
    });
    return { dueOn, dueAt };
  },
});
