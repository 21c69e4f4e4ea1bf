import { certificateProblem } from "../../domain/certificates.ts";
import { DomainError } from "../../domain/errors.ts";
import { officialNumber } from "../../domain/number.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardAct } from "../../domain/penalty/guards.ts";
import { form, idsIn } from "../../forms/form.ts";
import type { SimplifiedOpening } from "../../forms/generated/simplified.opening.ts";
import { ruleFor } from "../../forms/rules.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { keepForm } from "./keep.ts";

/** Word of the number of a case decided on the spot, （临江）应急当罚案〔2026〕1号. */
const caseWord = "当罚案";
const formId = "simplified/opening";

/**
 * Opens a penalty case on the spot (简易程序): the case with its officers and its party, the first event of its
 * ledger, and the message that starts its process, once per case.
 * @throws ROLE_REQUIRED, RULE_BROKEN, CERTIFICATES_INSUFFICIENT, CERTIFICATE_INVALID, GUARD_REFUSED, NOT_FOUND
 */
export async function openSimplifiedPenalty(
  tx: Tx,
  actor: Actor,
  body: SimplifiedOpening,
): Promise<{ caseId: string; partyId: string; number: string }> {
  const unit = (await tx.cases.units()).find(({ id }) => id === unitOf(actor, body));
  if (!unit) throw new DomainError("RULE_BROKEN", { reason: "没有登记该执法单位" });
  const { id: enterpriseId } = await tx.cases.enterprise(body.enterpriseId);
  await assertOfficersOf(tx, unit, body.officersPresent);
  const { sourceFindingId } = body.violation;
  const source = sourceFindingId === undefined ? undefined : await tx.findings.get(sourceFindingId);
  if (source) await tx.caseReads.visible(actor, source.caseId);
  const year = Number(tx.clock.today().slice(0, 4));
  const number = officialNumber(unit, caseWord, year, await tx.numbers.next(unit.id, caseWord, year));
  const caseId = await tx.cases.open({
    kind: "penalty",
    number,
    title: `${body.party.name}${body.violation.description}当场处罚案`.slice(0, 120),
    leadUnitId: unit.id,
    enterpriseId,
    ...(source ? { parentCaseId: source.caseId } : {}),
    dispatch: {},
    departments: [{ unitId: unit.id, officerIds: body.officersPresent }],
  });
  const { representative = null, position = null, workUnit = null, ...party } = body.party;
  const [partyId = ""] = await tx.parties.add(caseId, [{ ...party, representative, position, workUnit }]);
  const described = form(formId);
  const facts = await tx.actFacts({ actor, caseId, scope: {}, people: idsIn(described, body, "person") });
  const own = facts.certificates.filter((c) => c.personId === actor.personId);
  const problems = own.map((c) => certificateProblem(c, tx.clock.today(), unit.id));
  if (!problems.includes(null))
    throw new DomainError("CERTIFICATE_INVALID", { reason: problems[0] ?? certificateProblem(null, "", "") });
  ruleFor(formId)(body, facts);
  assertGuard(guardAct(formId), facts.file, facts.calendar);
  const by = authorOf(actor);
  await keepForm(
    tx,
    { caseId, form: described, elementId: "simplified-penalty-opened", partyId, data: body, by },
    { type: "simplified-penalty-opened", payload: { number } },
  );
  tx.outbox.send(
    {
      kind: "publish",
      name: "simplified-penalty-opened",
      correlationKey: caseId,
      messageId: `simplified-penalty-opened:${caseId}`,
      variables: { caseId, leadUnitId: unit.id, partyId, partyKind: body.party.kind },
    },
    caseId,
  );
  tx.changes.tell({ kind: "case", caseId });
  return { caseId, partyId, number };
}

/** Only officers of the unit act in its name. @throws RULE_BROKEN naming each place in the form */
async function assertOfficersOf(tx: Tx, unit: { id: string; name: string }, personIds: string[]) {
  const known = await tx.people.byIds(personIds);
  const isOfficer = (personId: string) =>
    known.some(
      ({ id, roles }) =>
        id === personId && roles.some((r) => r.unitId === unit.id && r.role === "case-officer"),
    );
  const errors = personIds.flatMap((personId, index) =>
    isOfficer(personId)
      ? []
      : [{ path: `/officersPresent/${index}`, field: "在场执法人员", message: `不是${unit.name}的执法人员` }],
  );
  if (errors.length > 0)
    throw new DomainError("RULE_BROKEN", { reason: "在场人员中有的不是本机关执法人员", errors });
}

/** The unit in whose name the officer acts; only somebody who was there can open the case. @throws ROLE_REQUIRED */
function unitOf(actor: Actor, { officersPresent }: SimplifiedOpening): string {
  const post = actor.roles.find(({ role }) => role === "case-officer");
  if (post && officersPresent.includes(actor.personId)) return post.unitId;
  throw new DomainError("ROLE_REQUIRED", { reason: "当场处罚由在场的执法人员登记，您不在在场人员之中" });
}
