import type { Knex } from "knex";
import type { Actor, Role } from "../auth/actor.ts";

/** Those who lead or examine a unit see its cases; officers see the cases they take part in. */
const overseers: readonly Role[] = ["unit-head", "bureau-head", "principal-head", "auditor"];

/** Those who do one kind of work for the penalty cases of a unit see these. */
const supporters: readonly Role[] = [
  "legal-reviewer",
  "hearing-host",
  "finance",
  "credit-officer",
  "archivist",
];

/** The ways in which a case can be visible to a person, each as a condition on `cases as c` that an index answers. */
export const waysOfSeeing = (actor: Actor): ((query: Knex.QueryBuilder) => void)[] => {
  const units = actor.roles.filter(({ role }) => overseers.includes(role)).map(({ unitId }) => unitId);
  const takesPart = (query: Knex.QueryBuilder) =>
    void query.whereRaw(
      "exists (select from participants p where p.case_id = c.id and p.person_id = ?)",
      actor.personId,
    );
  const supported = actor.roles.filter(({ role }) => supporters.includes(role)).map(({ unitId }) => unitId);
  const supports = (query: Knex.QueryBuilder) =>
    void query.where("c.kind", "penalty").whereIn("c.lead_unit_id", supported);
  const own = supported.length > 0 ? [takesPart, supports] : [takesPart];
  if (units.length === 0) return own;
  const held = [...new Set(units)];
  return [
    ...own,
    (query) => void query.whereIn("c.lead_unit_id", held),
    (query) =>
      void query.whereRaw(
        "exists (select from departments d where d.case_id = c.id and d.unit_id = any(?))",
        [held],
      ),
  ];
};

/** The same as one condition on `cases as c`. */
export const seenBy =
  (actor: Actor) =>
  (any: Knex.QueryBuilder): void => {
    for (const way of waysOfSeeing(actor)) any.orWhere((query) => way(query));
  };
