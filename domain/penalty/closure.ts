import type { CaseFile, Party } from "../case-file.ts";
import { pending18 } from "../deadlines/since.ts";
import type { Finding } from "../findings.ts";
import { amount } from "../money.ts";
import type { Problem } from "../problem.ts";
import { undecidedCorrections } from "../service-correction.ts";
import { decidedOn, decidedPenalties, type PartyPenalty } from "./decision.ts";
import { dutiesOpen } from "./enforcement.ts";
import { pendingRemedy } from "./remedy.ts";
import { findingsOf } from "./second-fine.ts";
import { balanceOf } from "./surcharge.ts";
import { heldByPolice, transferStep } from "./transfer.ts";

/** Conditions of closing a case; the articles of the measures in force since 2026 are still to be checked. */
export const closureGrounds = {
  performed: `${pending18}；行政处罚法 第六十六条第一款、第七十二条`,
  served: "行政处罚法 第六十一条第一款",
  rectified: "行政处罚法 第二十八条第一款",
  record: "行政处罚法 第四十七条",
} as const;

type Recorded = Pick<
  CaseFile,
  "submissions" | "parties" | "payments" | "deadlines" | "documents" | "deliveries" | "source" | "now"
> & { case: Pick<CaseFile["case"], "leadUnitId"> };

/** How the penalty of one party came to its end, as the officers state it. */
export interface Execution {
  partySeq: number;
  execution: "performed" | "enforced" | "offset" | "terminated" | "none";
  note?: string;
  evidenceIds?: string[];
}

/** 结案条件: what stands against closing the case as it is on record, whatever the officers state. */
export function* closureProblems(file: Recorded): Generator<Problem> {
  yield* heldByPolice(file);
  yield* undecidedCorrections(file);
  for (const { party, penalty } of decided(file)) {
    const template = penalty.outcome === "penalty" ? "penalty/decision" : "penalty/no-penalty-decision";
    const issued = file.documents.filter(
      (d) => (d.template === template || d.template === "simplified/decision") && d.partyId === party.id,
    );
    const served = file.deliveries.some(
      (d) => d.deliveredOn !== null && issued.some(({ id }) => d.documentIds.includes(id)),
    );
    if (!served)
      yield { path: "", message: `${party.name}的处罚决定尚未送达，不能结案`, basis: closureGrounds.served };
  }
  for (const { name, id } of file.parties)
    if (pendingRemedy(file, id))
      yield {
        path: "",
        message: `${name}的行政复议或者行政诉讼尚未终结，不能结案`,
        basis: closureGrounds.performed,
      };
  const concerned = concernedIn(file);
  const open = (file.source?.findings ?? []).filter(
    (finding) => concerned(finding) && (finding.status === "open" || finding.status === "found"),
  );
  if (open.length > 0)
    yield {
      path: "/rectification",
      message: `检查发现的第${open.map(({ seq }) => seq).join("、")}项问题仍在整改，不能结案`,
      basis: closureGrounds.rectified,
    };
}

/**
 * The findings that this case has to see put right: those that its violations rest on; where a violation names none,
 * all of the own department. What other departments found is for them to follow up.
 */
function concernedIn(file: Recorded): (finding: Finding) => boolean {
  const named = findingsOf(file);
  const unnamed = named.length === 0 || named.includes(null);
  return ({ id, departmentId }) => named.includes(id) || (unnamed && departmentId === file.case.leadUnitId);
}

/** What stands against the officers' statement of how each party's penalty was executed. */
export function* executionProblems(file: Recorded, executions: readonly Execution[]): Generator<Problem> {
  for (const [index, { partySeq }] of executions.entries()) {
    const path = `/executions/${index}/partySeq`;
    if (!file.parties.some(({ seq }) => seq === partySeq))
      yield { path, message: `本案没有序号为${partySeq}的当事人`, basis: closureGrounds.record };
    else if (executions.findIndex((one) => one.partySeq === partySeq) < index)
      yield { path, message: "同一当事人只能填写一次", basis: closureGrounds.record };
  }
  for (const party of file.parties) {
    const index = executions.findIndex(({ partySeq }) => partySeq === party.seq);
    const stated = executions[index];
    if (!stated)
      yield {
        path: "/executions",
        message: `还没有填写${party.name}的执行情况`,
        basis: closureGrounds.performed,
      };
    else yield* oneExecution(file, party, stated, `/executions/${index}`);
  }
}

function* oneExecution(file: Recorded, party: Party, stated: Execution, at: string): Generator<Problem> {
  const path = `${at}/execution`;
  const basis = closureGrounds.performed;
  const penalty = decided(file).find((one) => one.party.id === party.id)?.penalty;
  const punished = penalty?.outcome === "penalty";
  if (stated.execution === "none") {
    if (punished) yield { path, message: `对${party.name}已经作出处罚决定，应当填写执行情况`, basis };
    return;
  }
  if (!punished) {
    yield { path, message: `对${party.name}没有作出处罚决定，应当填写“未给予处罚”`, basis };
    return;
  }
  const { totalFen: left, unpaidConfiscationFen } = balanceOf(file, party.id, file.now.on);
  const done = stated.execution === "performed" || stated.execution === "enforced";
  if (done && dutiesOpen(file, party.id))
    yield {
      path,
      message: `经核实，${party.name}没有履行处罚决定的其他内容，也没有执行完毕，不能按履行完毕结案`,
      basis,
    };
  if (done && left > 0)
    yield {
      path,
      message: `${party.name}尚有罚款和加处罚款${unpaidConfiscationFen > 0 ? "、没收的违法所得" : ""}${amount(left)}没有缴纳，不能按履行完毕结案`,
      basis,
    };
  if (
    stated.execution === "offset" &&
    !(Number(transferStep(file, "transfer/criminal-outcome")?.setOffFen) > 0)
  )
    yield { path, message: "没有登记罚款折抵罚金的刑事裁判，不能按折抵结案", basis };
  if (stated.execution === "terminated" && (!stated.note || (stated.evidenceIds ?? []).length === 0))
    yield { path: `${at}/note`, message: "终结执行应当说明理由并附终结执行的裁定或者决定", basis };
}

const decided = (file: Recorded): { party: Party; penalty: PartyPenalty }[] =>
  decidedPenalties(file).flatMap((penalty) => {
    const party = file.parties.find(({ id }) => id === penalty.partyId);
    return party ? [{ party, penalty }] : [];
  });

/** Nothing of a case ends before it was decided or begun; the day that its end cannot precede, or undefined. */
export const notClosedBefore = (file: Recorded): string | undefined =>
  [
    decidedOn(file),
    ...file.payments.map(({ paidOn }) => paidOn),
    ...file.deliveries.map(({ deliveredOn }) => deliveredOn),
  ]
    .filter((on): on is string => on !== null)
    .sort()
    .at(-1);
