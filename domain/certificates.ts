import type { ActFacts, Certificate } from "./authority.ts";
import type { LegalDate } from "./calendar.ts";
import type { Officer } from "./case-file.ts";
import { DomainError } from "./errors.ts";
import { grounds } from "./grounds.ts";

/** Why somebody does not count as one of the officers of an act. */
export interface Uncounted {
  personId: string;
  name: string;
  reason: string;
}

/** Why a certificate does not entitle its holder to act for a unit on a date, in Chinese; null if it does. */
export function certificateProblem(
  certificate: Certificate | null | undefined,
  on: LegalDate,
  unitId: string,
): string | null {
  if (!certificate) return "没有行政执法证件";
  const named = `行政执法证件（${certificate.number}）`;
  if (certificate.unitId !== unitId) return `${named}不是本执法主体的证件`;
  if (on < certificate.validFrom) return `${named}自${certificate.validFrom}起生效，当日尚未生效`;
  if (on > certificate.validTo) return `${named}已于${certificate.validTo}到期`;
  return certificate.suspended ? `${named}已被暂扣` : null;
}

/** The same for a person, who may hold several certificates: one that is in order is enough. */
export function holderProblem(
  personId: string,
  on: LegalDate,
  unitId: string,
  { certificates }: Pick<ActFacts, "certificates">,
): string | null {
  const held = certificates.filter((certificate) => certificate.personId === personId);
  // What is wrong with the unit's own certificate says more than that another one is foreign.
  const own = held.filter((certificate) => certificate.unitId === unitId);
  const problems = (own.length > 0 ? own : held).map((c) => certificateProblem(c, on, unitId));
  if (problems.length === 0) return certificateProblem(null, on, unitId);
  return problems.includes(null) ? null : problems.join("；");
}

/**
 * Splits the people present into officers who count on that date and the others, with the reason for each.
 * With `unitId` only officers of that unit count: a department's own act needs its own officers.
 */
export function officersCounted(
  personIds: readonly string[],
  on: LegalDate,
  facts: Pick<ActFacts, "officers" | "certificates" | "units">,
  unitId?: string,
): { counted: Officer[]; uncounted: Uncounted[] } {
  const counted: Officer[] = [];
  const uncounted: Uncounted[] = [];
  for (const personId of new Set(personIds)) {
    const officer = facts.officers.find((o) => o.personId === personId);
    const reason = officer ? officerProblem(officer, on, facts, unitId) : "不是本案的执法人员";
    if (officer && reason === null) counted.push(officer);
    else uncounted.push({ personId, name: officer?.name ?? personId, reason: reason ?? "" });
  }
  return { counted, uncounted };
}

function officerProblem(
  officer: Officer,
  on: LegalDate,
  facts: Pick<ActFacts, "certificates" | "units">,
  unitId: string | undefined,
): string | null {
  if (officer.certificateNumber === null) return "辅助人员不计入执法人员";
  if (unitId !== undefined && officer.unitId !== unitId)
    return `不是${facts.units[unitId]?.name ?? "本部门"}的执法人员`;
  return holderProblem(officer.personId, on, officer.unitId, facts);
}

/**
 * Throws CERTIFICATES_INSUFFICIENT unless two different officers with a certificate valid on that date are
 * present; `details.uncounted` names everybody who does not count and why.
 */
export function assertTwoOfficers(
  personIds: readonly string[],
  on: LegalDate,
  facts: Pick<ActFacts, "officers" | "certificates" | "units">,
  unitId?: string,
): void {
  const { counted, uncounted } = officersCounted(personIds, on, facts, unitId);
  if (counted.length >= 2) return;
  const whyNot = uncounted.map(({ name, reason }) => `${name}：${reason}`).join("；");
  throw new DomainError("CERTIFICATES_INSUFFICIENT", {
    reason: `执法人员不得少于两人，${on}持有效行政执法证件的在场人员只有${counted.length}人${whyNot && `，${whyNot}`}（${grounds.twoOfficers}）`,
    basis: grounds.twoOfficers,
    remedy: "请增派持有本区域有效行政执法证件的执法人员，或者改期进行",
    counted: counted.map(({ personId, name }) => ({ personId, name })),
    uncounted,
  });
}
