import { randomUUID } from "node:crypto";
import type { Unit } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { officialNumber } from "../../domain/number.ts";
import { beyondCap, routineSources } from "../../domain/routine-inspection.ts";
import { form } from "../../forms/form.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";
import dispatchRule from "../../forms/inspection/dispatch.rule.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { keepForm } from "./keep.ts";

/** Word of an inspection's own number, （临江）应急检案〔2026〕1号: a series apart from those of its documents. */
const caseWord = "检案";

/**
 * Opens an inspection: the case with its officers and departments, the first event of its ledger, and the message
 * that starts its process, once per case.
 * @returns notes: what stands against another routine inspection this year, for the scheme to answer
 * @throws RULE_BROKEN when a unit or an officer does not exist, the lead unit does not take part or the day
 * cannot be the planned one
 */
export async function dispatchInspection(
  tx: Tx,
  actor: Actor,
  body: InspectionDispatch,
): Promise<{ caseId: string; number: string; notes: string[] }> {
  const units = new Map((await tx.cases.units()).map((unit) => [unit.id, unit]));
  const lead = leadUnitOf(actor, body);
  const unit = units.get(lead);
  if (!unit) throw new DomainError("RULE_BROKEN", { reason: "没有登记该单位" });
  await tx.cases.enterprise(body.enterpriseId);
  const officers = await tx.people.byIds(body.departments.flatMap((d) => d.officerIds));
  const unknown = body.departments.flatMap((department, i) => {
    if (!units.has(department.unitId))
      return [{ path: `/departments/${i}/unitId`, field: "参加部门", message: "没有登记该部门" }];
    return department.officerIds.flatMap((id, j) =>
      officers.some(
        (o) =>
          o.id === id && o.roles.some((r) => r.unitId === department.unitId && r.role === "case-officer"),
      )
        ? []
        : [
            {
              path: `/departments/${i}/officerIds/${j}`,
              field: "执法人员",
              message: "不是该部门的执法人员",
            },
          ],
    );
  });
  const now = { on: tx.clock.today(), at: tx.clock.now() };
  const errors = [...dispatchRule(body, { now }), ...unknown];
  if (errors.length > 0) throw new DomainError("RULE_BROKEN", { reason: "派出的检查不符合要求", errors });
  const notes = await routineNotes(tx, body, units);
  const beyond = notes.length > 0 ? { beyondCap: notes } : {};
  const year = Number(now.on.slice(0, 4));
  const number = officialNumber(unit, caseWord, year, await tx.numbers.next(unit.id, caseWord, year));
  const caseId = randomUUID();
  tx.soon(
    tx.cases.open({
      id: caseId,
      kind: "inspection",
      number,
      title: body.title,
      leadUnitId: lead,
      enterpriseId: body.enterpriseId,
      dispatch: { ...body, ...beyond },
      departments: body.departments,
    }),
  );
  const by = authorOf(actor);
  await keepForm(
    tx,
    { caseId, form: form("inspection/dispatch"), elementId: "inspection-requested", data: body, by },
    { type: "inspection-dispatched", payload: { number, ...beyond } },
  );
  tx.outbox.send(
    {
      kind: "publish",
      name: body.urgent ? "urgent-inspection-requested" : "inspection-requested",
      correlationKey: caseId,
      messageId: `inspection-requested:${caseId}`,
      variables: {
        ...{ caseId, leadUnitId: lead, departmentIds: body.departments.map((d) => d.unitId) },
        // What cannot wait is neither announced nor filed before.
        ...(body.urgent ? { urgent: true, surprise: true, filedBeforeEntry: false } : { urgent: false }),
      },
    },
    caseId,
  );
  tx.changes.tell({ kind: "case", caseId });
  return { caseId, number, notes };
}

/** What the scheme will have to give reasons for: the enterprise has had its routine inspection of the year. */
async function routineNotes(
  tx: Tx,
  { enterpriseId, source, plannedOn, departments }: InspectionDispatch,
  units: Map<string, Unit>,
): Promise<string[]> {
  if (!routineSources.includes(source)) return [];
  const year = plannedOn.slice(0, 4);
  const sent = departments.map(({ unitId: id }) => ({ id, name: units.get(id)?.name ?? id }));
  return beyondCap(sent, await tx.cases.routineInspections(enterpriseId, year), year);
}

/** The unit that dispatches leads: the actor's own unit among the departments. */
function leadUnitOf(actor: Actor, body: InspectionDispatch): string {
  const own = actor.roles
    .filter((r) => r.role === "case-officer" || r.role === "unit-head")
    .map((r) => r.unitId);
  const lead = body.departments.find((d) => own.includes(d.unitId));
  if (lead) return lead.unitId;
  throw new DomainError("RULE_BROKEN", {
    reason: "联合检查由牵头单位派出，参加部门中没有您所在的单位",
    remedy: "请把本单位列入参加部门，或者由牵头单位派出",
  });
}
