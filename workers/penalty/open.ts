import Type from "typebox";
import { referralReasons } from "../../domain/events.ts";
import { officialNumber } from "../../domain/number.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import type { Referral } from "../../server/db/penalty-cases.ts";
import { defineWorker } from "../define-worker.ts";

/** Word of a penalty case's own number, （临江）应急罚案〔2026〕1号: a series apart from those of its documents. */
const caseWord = "罚案";

/**
 * Takes up a lead. What one inspection hands over bit by bit becomes one case, as long as that case is not filed yet:
 * a later lead joins it.
 */
export default defineWorker({
  type: "penalty.open",
  headers: Type.Object({}),
  input: Type.Object({ referralId: Type.String() }),
  async handle({ referralId }, _headers, tx) {
    const referral = await tx.penaltyCases.referral(referralId);
    // Leads of one inspection come one after the other, so that the second finds the case of the first.
    const source = referral.caseId ? await tx.cases.lock(referral.caseId) : undefined;
    const finding = referral.findingId ? await tx.findings.get(referral.findingId) : undefined;
    const leadUnitId = referral.unitId ?? finding?.departmentId ?? source?.leadUnitId;
    const enterpriseId = referral.enterpriseId ?? source?.enterpriseId;
    if (!leadUnitId || !enterpriseId) throw new Error(`lead ${referralId} names no unit or no enterprise`);
    const running = source && (await tx.penaltyCases.unfiledFrom(source.id, leadUnitId));
    const caseId = running ?? (await open(tx, referral, leadUnitId, enterpriseId));
    await tx.penaltyCases.takeUp(referralId, caseId);
    tx.ledger.append({
      caseId,
      actor: system,
      type: running ? "referral-joined" : "penalty-opened",
      payload: {
        referralId,
        sourceCaseId: referral.caseId,
        findingId: referral.findingId,
        reason: referral.reason,
      },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { caseId, leadUnitId, opening: running ? "joined" : "opened" };
  },
});

async function open(tx: Tx, referral: Referral, leadUnitId: string, enterpriseId: string): Promise<string> {
  const unit = (await tx.cases.units()).find(({ id }) => id === leadUnitId);
  if (!unit) throw new Error(`no unit ${leadUnitId}`);
  const enterprise = await tx.cases.enterprise(enterpriseId);
  const year = Number(tx.clock.today().slice(0, 4));
  const suspicion =
    referralReasons[referral.reason as keyof typeof referralReasons]?.zh ?? "涉嫌违反安全生产法律法规";
  return tx.cases.open({
    kind: "penalty",
    number: officialNumber(unit, caseWord, year, await tx.numbers.next(unit.id, caseWord, year)),
    title: `${enterprise.name}${suspicion}案`,
    leadUnitId,
    enterpriseId,
    ...(referral.caseId ? { parentCaseId: referral.caseId } : {}),
    dispatch: {},
    departments: [{ unitId: leadUnitId, officerIds: [] }],
  });
}
