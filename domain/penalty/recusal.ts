import { dateOf } from "../calendar-instants.ts";
import type { CaseFile } from "../case-file.ts";
import { grounds } from "../grounds.ts";
import type { Problem } from "../problem.ts";

type Acts = Pick<CaseFile, "submissions">;

const decision = "penalty/recusal-decision";
const request = "penalty/recusal-request";

/** Whether the head has decided that somebody stands aside in the case: the last decision on that person counts. */
export const hasToStandAside = ({ submissions }: Acts, personId: string): boolean =>
  submissions.findLast(({ formId, data }) => formId === decision && data["personId"] === personId)?.data[
    "decision"
  ] === "granted";

/**
 * 回避未决定: what was asked and not decided yet, without which no penalty is decided (the investigation itself does not
 * stop, 行政处罚法 第四十三条第三款). Somebody who asked while being questioned is asked about in a request of its own.
 */
export function* undecidedRecusals({
  submissions,
  officers,
}: Acts & Pick<CaseFile, "officers">): Generator<Problem> {
  const basis = `${grounds.recusal}第三款`;
  const asked = new Map<string, number>();
  for (const [at, { formId, data }] of submissions.entries()) {
    const personId = String(data["personId"]);
    if (formId === request && !asked.has(personId)) asked.set(personId, at);
    if (formId === decision) asked.delete(personId);
  }
  for (const personId of asked.keys()) {
    const name = officers.find((officer) => officer.personId === personId)?.name ?? "有关人员";
    yield {
      path: "",
      message: `对${name}的回避尚未决定，请机关负责人先办理“决定回避”，再作出处理决定`,
      basis,
    };
  }
  for (const { formId, data } of submissions) {
    if (formId !== "investigation/interview-record" || data["recusal"] !== "yes") continue;
    const on = dateOf(String(data["startedAt"]));
    if (submissions.some((s) => s.formId === request && String(s.data["requestedOn"]) >= on)) continue;
    yield {
      path: "",
      message: `被询问人${on}申请回避，尚未登记回避申请，请先登记“回避申请”并由机关负责人决定`,
      basis,
    };
  }
}
