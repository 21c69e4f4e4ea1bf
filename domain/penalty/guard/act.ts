import type { CaseFile, Party } from "../../case-file.ts";
import { limitation } from "../../discretion/limitation.ts";
import type { Problem } from "../../problem.ts";
import { circumstancesOf } from "../circumstances.ts";
import { decisionOf, type PartyPenalty } from "../decision.ts";
import { revocationOf } from "../decision-change.ts";
import { penaltyGrounds } from "../grounds.ts";
import { type Assessed, type Judgement, judgementProblems } from "../judgement.ts";
import { secondFineProblems } from "../second-fine.ts";
import { crimeStands, heldByPolice, lastTransfer, noFineAfterCourt, transferStep } from "../transfer.ts";
import { against, placeOf } from "./record.ts";

interface Filed {
  discoveredOn?: string;
  violations?: { code: string; actEndedOn?: string }[];
}

const filedOf = (file: CaseFile): Filed =>
  (file.submissions[placeOf(file, "penalty/filing", ({ data }) => data["filing"] === "file")]?.data ??
    {}) as Filed;

/** The violations of a party as they were judged for the decision. */
const judgedOf = (file: CaseFile, party: Party): Assessed[] =>
  ((decisionOf(file)?.decision.data["assessments"] ?? []) as Assessed[]).filter(
    ({ partySeq }) => partySeq === party.seq,
  );

/** 追责期限: no act is punished that was found too late. */
export function* limitationProblems(file: CaseFile, party: Party): Generator<Problem> {
  const { discoveredOn, violations = [] } = filedOf(file);
  for (const one of judgedOf(file, party)) {
    const actEndedOn = one.actEndedOn ?? violations.find(({ code }) => code === one.code)?.actEndedOn;
    const { barred, reasons } = limitation({
      ...one,
      ...{ violation: one.code, partyType: "unit", actEndedOn, discoveredOn },
    });
    if (barred)
      yield against(
        `“${one.description}”：${reasons.map(({ text }) => text).join("；")}`,
        penaltyGrounds.limitation,
      );
  }
}

/** 一事不再罚: one decision for a party, no act of it listed twice, and none that it was fined for in another case. */
export function* onceProblems(
  file: CaseFile,
  party: Party,
  templates: readonly string[],
): Generator<Problem> {
  const decided = file.documents.find((d) => d.partyId === party.id && templates.includes(d.template));
  if (decided && !revocationOf(file, party.id))
    yield against(
      `对${party.name}已经作出处罚决定（${decided.number ?? decided.title}），同一个违法行为不得给予两次以上罚款`,
      penaltyGrounds.once,
    );
  const listed = judgedOf(file, party)
    .filter(({ fineFen }) => fineFen > 0)
    .map(({ code, description, act }) => `${code} ${description} ${act ?? ""}`);
  if (new Set(listed).size < listed.length)
    yield against(`对${party.name}的同一个违法行为列了两次罚款`, penaltyGrounds.once);
  for (const { message, basis } of secondFineProblems(file, judgedOf(file, party)))
    yield against(message, basis);
}

/** 不得以罚代刑: a suspected crime is not closed by a fine. */
export function* crimeProblems(file: CaseFile, penalty: PartyPenalty | undefined): Generator<Problem> {
  yield* heldByPolice(file);
  if (penalty) yield* noFineAfterCourt(file, [penalty]);
  const stands = crimeStands(file);
  if (stands === "concluded") {
    yield against("刑事案件已经处理完毕，不需要另行给予行政处罚", penaltyGrounds.crime);
    return;
  }
  const last = lastTransfer(file);
  if (stands !== "none" || transferStep(last, "transfer/crime-approval")?.decision === "rejected") return;
  const report = file.submissions[placeOf(file, "penalty/investigation-report")];
  const underWay = placeOf(last, ["transfer/task-force", "transfer/crime-report"]) >= 0;
  if (report?.data["proposal"] === "transfer-police" || underWay)
    yield against("涉嫌犯罪的线索尚未核查处理，不得作出行政处罚决定", penaltyGrounds.crime);
}

/**
 * What the law says of the amounts and outcomes decided about a party: within the range, with reasons, and nobody
 * goes unpunished for what is to be punished.
 */
export function* judgedProblems(file: CaseFile, party: Party): Generator<Problem> {
  const { penalties = [] } = (decisionOf(file)?.decision.data ?? {}) as Partial<Judgement>;
  const own = {
    assessments: judgedOf(file, party),
    penalties: penalties.filter(({ partySeq }) => partySeq === party.seq),
  };
  if (own.penalties.length === 0) return;
  for (const { message, basis } of judgementProblems(own, { ...circumstancesOf(file), parties: [party] }))
    yield against(message, basis);
}
