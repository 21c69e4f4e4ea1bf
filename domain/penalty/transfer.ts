import type { LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import { type CaseFile, latest } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import type { PartyPenalty } from "./decision.ts";

const named = "行政执法机关移送涉嫌犯罪案件的规定";

/** The provisions under which a suspected crime goes to the police and may come back, each cited once. */
export const transferGrounds = {
  competence: "行政处罚法 第二十二条；安全生产法 第六十九条",
  taskForce: `${named} 第五条第一款`,
  approval: `${named} 第五条第二款`,
  packet: `${named} 第六条`,
  receipt: `${named} 第七条`,
  policeDecision: `${named} 第八条`,
  answer: `${named} 第九条第一款`,
  reconsideration: `${named} 第九条第二款`,
  order: "人民检察院办理行政执法机关移送涉嫌犯罪案件的规定（2001年，条次待核）",
  notFiled: `${named} 第十条`,
  goods: `${named} 第十二条；行政强制法 第二十一条`,
  noFineInstead:
    "行政处罚法 第二十七条第一款、第五十七条第一款第四项；行政执法机关移送涉嫌犯罪案件的规定 第三条",
  setOff: "行政处罚法 第三十五条第二款",
  leftToBureau: "行政处罚法 第二十七条第一款、第五十七条第一款",
} as const;

type Acts = Pick<CaseFile, "submissions">;

/** What the rules and documents read of a form; an older version of it may lack any field. */
interface TransferForms {
  "transfer/task-force": { namedOn: LegalDate; officersPresent: string[] };
  "transfer/crime-report": {
    reportedOn: LegalDate;
    partySeqs: number[];
    goods: { name: string }[];
  };
  "transfer/crime-approval": { decision: "approved" | "returned" | "rejected"; decidedAt: string };
  "transfer/police-handover": { handedOverAt: string; acceptedOn: LegalDate };
  "transfer/police-decision": {
    outcome: "filed" | "not-filed" | "forwarded";
    noticeReceivedOn: LegalDate;
  };
  "transfer/refusal-response": { response: "accept" | "reconsider" | "supervise"; decidedOn: LegalDate };
  "transfer/reconsideration-result": { outcome: "filed" | "upheld"; receivedOn: LegalDate };
  "transfer/supervision-proposal": { response: "accept" | "supervise"; decidedOn: LegalDate };
  "transfer/supervision-result": { outcome: "filed" | "ordered" | "not-filed"; receivedOn: LegalDate };
  "transfer/ordered-filing": { outcome: "filed" | "refused"; receivedOn: LegalDate };
  "transfer/criminal-outcome": {
    outcome: "convicted" | "exempted" | "not-prosecuted" | "withdrawn";
    concludedOn: LegalDate;
    criminalFineFen: number;
    setOffFen: number;
    furtherPenalty: boolean;
  };
}

/** What was last recorded of a step of the transfer, or undefined when it has not come to that. */
export const transferStep = <K extends keyof TransferForms>(
  acts: Acts,
  formId: K,
): Partial<TransferForms[K]> | undefined =>
  latest(acts, formId)?.data as Partial<TransferForms[K]> | undefined;

/** Whether the head has approved the transfer of a suspected crime in this case. */
export const transferApproved = (acts: Acts): boolean =>
  transferStep(lastTransfer(acts), "transfer/crime-approval")?.decision === "approved";

/** What was recorded since officers were named for the last suspected crime: a case may go to the police more than once. */
export function lastTransfer({ submissions }: Acts): Acts {
  const from = submissions.findLastIndex(({ formId }) => formId === "transfer/task-force");
  return { submissions: from < 0 ? submissions : submissions.slice(from) };
}

/**
 * Where the last suspected crime stands: `none` was not approved for transfer; `police` it lies with the police, the
 * procuratorate or the court; `returned` the bureau goes on with what is left to it; `concluded` nothing is left.
 */
export function crimeStands(all: Acts): "none" | "police" | "returned" | "concluded" {
  const acts = lastTransfer(all);
  if (!transferApproved(acts)) return "none";
  const criminal = transferStep(acts, "transfer/criminal-outcome");
  if (criminal) return criminal.furtherPenalty ? "returned" : "concluded";
  const answered = [
    transferStep(acts, "transfer/refusal-response")?.response,
    transferStep(acts, "transfer/supervision-proposal")?.response,
  ];
  if (answered.includes("accept")) return "returned";
  const refused =
    transferStep(acts, "transfer/supervision-result")?.outcome === "not-filed" ||
    transferStep(acts, "transfer/ordered-filing")?.outcome === "refused";
  return refused ? "returned" : "police";
}

/** 不得以罚代刑: nothing is decided or closed while a suspected crime lies with the police. */
export function* heldByPolice(acts: Acts): Generator<Problem> {
  if (crimeStands(acts) === "police")
    yield {
      path: "",
      message: "涉嫌犯罪案件已经移送公安机关，尚无处理结果，不得以行政处罚代替",
      basis: transferGrounds.noFineInstead,
    };
}

/** Whether the head has approved that the case, and what belongs to it, goes to the police or to another organ. */
export const mayGoAlong = (acts: Acts): boolean =>
  transferApproved(acts) ||
  acts.submissions.findLast(({ elementId }) => elementId === "approve-transfer")?.data["decision"] ===
    "approved";

/** Whether another organ took the case over (行政处罚法 第二十二条), and nothing was investigated here since. */
export function takenByAnotherOrgan({ submissions }: Acts): boolean {
  const last = submissions.findLast(
    ({ formId }) => formId === "transfer/receipt" || formId === "penalty/investigation-report",
  );
  return last?.formId === "transfer/receipt" && last.data["answer"] === "accepted";
}

/** 不再给予罚款: after the court's fine the bureau sets no fine of its own (行政处罚法 第三十五条第二款). */
export function* noFineAfterCourt(acts: Acts, penalties: readonly PartyPenalty[]): Generator<Problem> {
  const fined = acts.submissions.some(
    ({ formId, data }) =>
      formId === "transfer/criminal-outcome" &&
      data["outcome"] === "convicted" &&
      Number(data["criminalFineFen"]) > 0,
  );
  if (!fined) return;
  if (penalties.some(({ fineFen }) => fineFen > 0))
    yield {
      path: "/penalties",
      message: "人民法院已经判处罚金，行政机关尚未给予罚款的，不再给予罚款",
      basis: transferGrounds.setOff,
    };
}

/** Refuses a day that lies before what it answers. `before` is skipped when the earlier step is not on record. */
export function* notBefore(
  path: string,
  on: string,
  before: string | undefined,
  message: (earlier: LegalDate) => string,
  basis: string,
): Generator<Problem> {
  const earlier = before && dateOf(before);
  if (earlier && dateOf(on) < earlier) yield { path, message: message(earlier), basis };
}
