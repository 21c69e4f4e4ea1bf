import Type from "typebox";
import { remediesOf } from "../../domain/penalty/remedy.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** Results that leave the decision as it was. */
const standing = ["upheld", "dismissed", "not-accepted", "withdrawn"];

/** A remedy has its result: who performs, enforces or publishes the decision is told when it is no longer the same. */
export default defineWorker({
  type: "remedies.conclude",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    const remedy = remediesOf(await tx.caseFile(caseId), partyId).at(-1);
    const outcome = String(remedy?.outcome?.data["outcome"] ?? "");
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "remedy-ended",
      payload: { partyId, kind: remedy?.kind ?? null, outcome },
    });
    const received = remedy?.outcome?.data["partyReceivedOn"];
    if (remedy?.kind === "reconsideration" && typeof received === "string")
      await setDeadline(tx, {
        ...{ caseId, partyId, rule: "litigation-after-reconsideration", startsOn: received },
      });
    const publish = (name: string) =>
      tx.outbox.send(
        {
          kind: "publish",
          name,
          correlationKey: partyId,
          messageId: `${name}:${elementInstanceKey}`,
          variables: { outcome },
        },
        caseId,
      );
    await publish("remedy-ended");
    if (!standing.includes(outcome)) await publish("decision-changed");
    if (outcome === "revoked") await publish("decision-revoked");
    return {};
  },
});
