import Type from "typebox";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { isOnTheSpot } from "../../domain/penalty/enforcement.ts";
import { remediesOf } from "../../domain/penalty/remedy.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** What is not answered any more when the remedy is over. */
const answers =
  "reconsideration-forwarding,reconsideration-reply,reconsideration-reply-simplified,court-answer";

/** The party's time to sue after a reconsideration, which it used by suing. */
const suits = "litigation-after-reconsideration,litigation-after-mandatory-reconsideration";

/**
 * A remedy has its result. The court's part may go on, and whoever performs, enforces or publishes the decision is
 * told when it is no longer what it was.
 */
export default defineWorker({
  type: "remedies.conclude",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), leadUnitId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, leadUnitId, partyId }, _headers, tx, { elementInstanceKey }) {
    const file = await tx.caseFile(caseId);
    const remedy = remediesOf(file, partyId).at(-1);
    if (!remedy?.outcome) throw new Error(`no remedy of party ${partyId} has a result`);
    const { kind, filedOn, outcome } = remedy;
    const { outcome: how, partyReceivedOn: received } = outcome.data;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "remedy-ended",
      payload: { partyId, kind, outcome: how },
    });
    for (const { id } of await runningClocks(tx, { caseId, partyId }, answers))
      await tx.deadlines.endOne(id, "superseded");
    if (kind === "litigation")
      for (const { id } of await runningClocks(tx, { caseId, partyId }, suits))
        await tx.deadlines.endOne(id, "met", filedOn);
    // A reconsideration that was withdrawn leaves the time to sue that the decision gave (适用行政诉讼法的解释 第五十八条).
    if (kind === "reconsideration" && how !== "withdrawn" && typeof received === "string")
      await setDeadline(tx, {
        caseId,
        partyId,
        rule: isOnTheSpot(file)
          ? "litigation-after-mandatory-reconsideration"
          : "litigation-after-reconsideration",
        startsOn: received,
      });
    const publish = (name: string, variables: object) =>
      tx.outbox.send(
        {
          kind: "publish",
          name,
          correlationKey: partyId,
          messageId: `${name}:${elementInstanceKey}`,
          variables,
        },
        caseId,
      );
    await publish("remedy-ended", {});
    const change = changesOf(file, partyId).find(({ submission }) => submission === outcome);
    if (change)
      await publish("decision-changed", {
        ...{ caseId, leadUnitId, partyId, change: change.kind, changedOn: change.changedOn },
      });
    return {};
  },
});
