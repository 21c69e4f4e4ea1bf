import Type from "typebox";
import { type ReferralReason, referralReasons } from "../../domain/events.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Puts a suspected violation on record and tells the penalty side, which takes it up when it can. */
export async function refer(
  tx: Tx,
  input: { caseId: string; findingId: string | null; reason: ReferralReason },
): Promise<string> {
  const referralId = await tx.cases.refer(input);
  tx.ledger.append({
    caseId: input.caseId,
    actor: system,
    type: "violation-suspected",
    basis: referralReasons[input.reason].basis,
    payload: { referralId, findingId: input.findingId, reason: input.reason },
  });
  tx.outbox.send(
    {
      kind: "publish",
      name: "violation-suspected",
      correlationKey: referralId,
      messageId: `violation-suspected:${referralId}`,
      variables: { referralId, sourceCaseId: input.caseId, findingId: input.findingId, reason: input.reason },
    },
    input.caseId,
  );
  return referralId;
}

export default defineWorker({
  type: "case.refer",
  headers: Type.Object({ reason: Type.Enum(Object.keys(referralReasons) as ReferralReason[]) }),
  input: Type.Object({ caseId: Type.String(), findingIds: Type.Optional(Type.Array(Type.String())) }),
  async handle({ caseId, findingIds = [] }, { reason }, tx) {
    const subjects = findingIds.length > 0 ? findingIds : [null];
    for (const findingId of subjects) {
      if (findingId) await tx.findings.change(findingId, { status: "referred" });
      await refer(tx, { caseId, findingId, reason });
    }
    return {};
  },
});
