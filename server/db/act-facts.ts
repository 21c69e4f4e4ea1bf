import type { Knex } from "knex";
import type { ActFacts, Certificate } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import type { ObservedFinding } from "../../domain/findings.ts";
import type { Actor } from "../auth/actor.ts";
import type { Clock } from "../clock.ts";
import { calendarInForce, calendarYears } from "./calendar-years.ts";
import { readCaseFile } from "./case-file.ts";
import { rounds } from "./rounds.ts";

/**
 * Everything that the rules of an act may look at.
 * @param people ids of people named in the form, whose certificates are looked at beside the officers'
 * @throws CASE_NOT_FOUND
 */
export async function readActFacts(
  trx: Knex,
  clock: Clock,
  input: { actor: Actor; caseId: string; scope: CaseFile["scope"]; people: string[] },
): Promise<ActFacts & { file: CaseFile }> {
  const { actor, caseId, scope } = input;
  const { file, more } = await readCaseFile(trx, clock, caseId, scope, {
    departments: trx("departments").where({ case_id: caseId }).select<{ id: string }[]>({ id: "unit_id" }),
    rounds: rounds(trx, clock).ofCase(caseId),
    confirmedYears: calendarYears(trx, clock).confirmed(),
    // Ids come from a form: what is not an id of anybody names nobody.
    posts: trx("person_roles")
      .whereRaw("person_id::text = any(?)", [input.people])
      .select<ActFacts["posts"][number][]>({ personId: "person_id", unitId: "unit_id", role: "role" }),
    certificates: certificatesOf(trx, caseId, [actor.personId, ...input.people]),
    evidence: trx("evidence")
      .where({ case_id: caseId })
      .select<ActFacts["evidence"][number][]>({ id: "id", sha256: "sha256", mediaType: "media_type" }),
  });
  return {
    ...file,
    file,
    actor,
    case: {
      ...file.case,
      departmentIds: [...new Set([file.case.leadUnitId, ...more.departments.map((d) => d.id)])],
    },
    findings: file.findings as ObservedFinding[],
    rounds: more.rounds,
    calendar: calendarInForce(more.confirmedYears),
    certificates: more.certificates,
    posts: more.posts,
    evidence: more.evidence,
  };
}

const certificatesOf = (trx: Knex, caseId: string, people: string[]): Promise<Certificate[]> =>
  trx("certificates")
    .whereRaw("person_id::text = any(?)", [people])
    .orWhereIn("person_id", trx("participants").where({ case_id: caseId }).select("person_id"))
    .select({
      personId: "person_id",
      number: "number",
      unitId: "unit_id",
      validFrom: "valid_from",
      validTo: "valid_to",
      suspended: "suspended",
    });
