import type { Knex } from "knex";
import type { ActFacts, Certificate } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import type { Actor } from "../auth/actor.ts";
import type { Clock } from "../clock.ts";
import { readCaseFile } from "./case-file.ts";
import { cases } from "./cases.ts";
import { findings } from "./findings.ts";
import { rounds } from "./rounds.ts";

/**
 * Everything that the rules of an act may look at.
 * @param people ids of people named in the form, whose certificates are looked at beside the officers'
 */
export async function readActFacts(
  trx: Knex,
  clock: Clock,
  input: { actor: Actor; caseId: string; scope: CaseFile["scope"]; people: string[] },
): Promise<ActFacts & { file: CaseFile }> {
  const { actor, caseId, scope } = input;
  const file = await readCaseFile(trx, clock, caseId, scope);
  const people = [...new Set([actor.personId, ...file.officers.map((o) => o.personId), ...input.people])];
  const departments = await cases(trx, clock).departments(caseId);
  return {
    file,
    now: file.now,
    officers: file.officers,
    submissions: file.submissions,
    deadlines: file.deadlines,
    documents: file.documents,
    deliveries: file.deliveries,
    scope,
    actor,
    case: { ...file.case, departmentIds: [...new Set([file.case.leadUnitId, ...departments])] },
    findings: await findings(trx).ofCase(caseId),
    rounds: await rounds(trx, clock).ofCase(caseId),
    units: file.units,
    certificates: await certificatesOf(trx, people),
    evidence: await trx("evidence")
      .where({ case_id: caseId })
      .select({ id: "id", sha256: "sha256", mediaType: "media_type" }),
  };
}

// Ids come from a form: what is not an id of anybody names nobody.
const certificatesOf = (trx: Knex, people: string[]): Promise<Certificate[]> =>
  trx("certificates").whereRaw("person_id::text = any(?)", [people]).select({
    personId: "person_id",
    number: "number",
    unitId: "unit_id",
    validFrom: "valid_from",
    validTo: "valid_to",
    suspended: "suspended",
  });
