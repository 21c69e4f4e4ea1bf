import { DomainError } from "../../domain/errors.ts";
import type { PenaltyReferral } from "../../forms/generated/penalty.referral.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";

/**
 * Registers a lead from outside an inspection (投诉举报、移送、交办) for the actor's own unit, and tells the penalty side.
 * @throws RULE_BROKEN when it was received after today, NOT_FOUND when the enterprise is unknown
 */
export async function registerReferral(
  tx: Tx,
  actor: Actor,
  body: PenaltyReferral,
): Promise<{ referralId: string }> {
  const post = actor.roles.find(({ role }) => role === "case-officer" || role === "unit-head");
  if (!post) throw new DomainError("ROLE_REQUIRED");
  if (body.receivedOn > tx.clock.today())
    throw new DomainError("RULE_BROKEN", {
      reason: `收到日期不能晚于今天（${tx.clock.today()}）`,
      errors: [{ path: "/receivedOn", field: "收到日期", message: "不能晚于今天" }],
    });
  await tx.cases.enterprise(body.enterpriseId);
  const referralId = await tx.penaltyCases.registerReferral({
    enterpriseId: body.enterpriseId,
    unitId: post.unitId,
    source: body.source,
    reason: body.source,
    description: `${body.informant}（${body.receivedOn}）：${body.description}`,
  });
  tx.outbox.send({
    kind: "publish",
    name: "violation-suspected",
    correlationKey: referralId,
    messageId: `violation-suspected:${referralId}`,
    variables: { referralId, sourceCaseId: null, findingId: null, reason: body.source },
  });
  return { referralId };
}
