import type { Knex } from "knex";
import type { CaseFile, SourceCase, Unit } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { correctionForm } from "../../domain/service-correction.ts";
import type { Clock } from "../clock.ts";
import { caseColumns, cases, enterpriseColumns } from "./cases.ts";
import { deadlines } from "./deadlines.ts";
import { documents } from "./documents.ts";
import { findings } from "./findings.ts";
import { parties, payments } from "./parties.ts";
import { submissions } from "./submissions.ts";

/** What a list of a repository is at run time: a query that has not been sent yet. */
type Query = Knex.QueryBuilder;

/** A list as one value of a row. PostgreSQL writes dates and instants into JSON as the product writes them. */
const asList = (trx: Knex, list: PromiseLike<unknown[]>): Knex.Raw =>
  trx.raw("(select coalesce(json_agg(list), '[]') from ? list)", [list as unknown as Query]);

/** Reads several lists in one question. */
async function together<Lists extends Record<string, PromiseLike<unknown[]>>>(
  trx: Knex,
  lists: Lists,
): Promise<{ [K in keyof Lists]: Awaited<Lists[K]> }> {
  const columns = Object.entries(lists).map(([name, list]) => [name, asList(trx, list)]);
  return (await trx.select(Object.fromEntries(columns)).first()) as { [K in keyof Lists]: Awaited<Lists[K]> };
}

type CaseRow = CaseFile["case"] & { parentCaseId: string | null };
type Read = Pick<
  CaseFile,
  | "enterprise"
  | "officers"
  | "submissions"
  | "findings"
  | "deadlines"
  | "documents"
  | "deliveries"
  | "parties"
  | "payments"
  | "finedBefore"
> & { case: CaseRow[]; enterprises: CaseFile["enterprise"][]; units: Unit[] };

/**
 * The services of a case with the proposals to correct them that came to nothing, without which a proposal would be
 * waited for for ever. Almost no service is doubted, so that the ledger is asked only where one was.
 */
async function withLapsed(
  trx: Knex,
  clock: Clock,
  caseId: string,
  { submissions: given, deliveries }: Pick<CaseFile, "submissions" | "deliveries">,
): Promise<CaseFile["deliveries"]> {
  if (!given.some(({ formId }) => formId === correctionForm)) return deliveries;
  const lapsed = await documents(trx, clock).lapsedCorrectionsOf(caseId);
  return deliveries.map((delivery) => ({
    ...delivery,
    lapsedCorrections: lapsed
      .filter(({ deliveryId }) => deliveryId === delivery.id)
      .map(({ submissionId }) => submissionId),
  }));
}

/**
 * Reads all that is recorded of a case at this moment, in one question: every act and every document needs it.
 * @param more further lists to read along with it
 * @throws CASE_NOT_FOUND
 */
export async function readCaseFile<M extends Record<string, PromiseLike<unknown[]>>>(
  trx: Knex,
  clock: Clock,
  caseId: string,
  scope: CaseFile["scope"] = {},
  more: M = {} as M,
): Promise<{ file: CaseFile; more: { [K in keyof M]: Awaited<M[K]> } }> {
  const of = cases(trx, clock);
  const { id, kind, number, title, leadUnitId, dispatch, status, parentCaseId } = caseColumns;
  const lists = {
    case: trx("cases")
      .where({ id: caseId })
      .select({
        id,
        kind,
        number,
        title,
        leadUnitId,
        dispatch,
        status,
        parentCaseId,
        openedOn: dayOpened(trx),
      }),
    enterprises: trx("enterprises")
      .whereIn("id", trx("cases").where({ id: caseId }).select("enterprise_id"))
      .select(enterpriseColumns),
    units: of.units(),
    officers: of.officers(caseId),
    submissions: submissions(trx, clock).ofCase(caseId),
    findings: findings(trx).ofCase(caseId),
    deadlines: deadlines(trx, clock).ofCase(caseId),
    documents: documents(trx, clock).ofCase(caseId),
    deliveries: documents(trx, clock).deliveriesOf(caseId),
    parties: parties(trx).ofCase(caseId),
    payments: payments(trx, clock).ofCase(caseId),
    finedBefore: parties(trx).finedElsewhere(caseId),
  };
  const row = await together(trx, { ...lists, ...more });
  const read = row as unknown as Read;
  const [found] = read.case;
  const [enterprise] = read.enterprises;
  if (!found || !enterprise) throw new DomainError("CASE_NOT_FOUND");
  const units = Object.fromEntries(read.units.map((unit) => [unit.id, unit]));
  const organ = units[scope.departmentId ?? found.leadUnitId];
  if (!organ) throw new Error(`no unit ${scope.departmentId ?? found.leadUnitId}`);
  const { parentCaseId: parent, ...itself } = found;
  return {
    file: {
      now: { on: clock.today(), at: clock.now() },
      case: itself,
      organ,
      units,
      enterprise,
      officers: read.officers,
      submissions: read.submissions,
      findings: read.findings,
      deadlines: read.deadlines,
      documents: read.documents,
      deliveries: await withLapsed(trx, clock, caseId, read),
      parties: read.parties,
      payments: read.payments,
      finedBefore: read.finedBefore,
      source: parent ? await readSource(trx, clock, parent) : null,
      scope,
    },
    more: row as { [K in keyof M]: Awaited<M[K]> },
  };
}

const dayOpened = (trx: Knex) => trx.raw("(cases.opened_at at time zone 'Asia/Shanghai')::date");

/** The inspection that a penalty case came from. */
async function readSource(trx: Knex, clock: Clock, caseId: string): Promise<SourceCase> {
  const { id, number, title } = caseColumns;
  const { itself, ...lists } = await together(trx, {
    itself: trx("cases")
      .where({ id: caseId })
      .select<Pick<SourceCase, "id" | "number" | "title">[]>({ id, number, title }),
    findings: findings(trx).ofCase(caseId),
    documents: documents(trx, clock).ofCase(caseId),
    deadlines: deadlines(trx, clock).ofCase(caseId),
  });
  const [source] = itself;
  if (!source) throw new DomainError("CASE_NOT_FOUND");
  return { ...source, ...lists };
}
