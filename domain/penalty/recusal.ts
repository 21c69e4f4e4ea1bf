import type { CaseFile } from "../case-file.ts";

/** Whether the head has decided that somebody stands aside in the case: the last decision on that person counts. */
export const hasToStandAside = ({ submissions }: Pick<CaseFile, "submissions">, personId: string): boolean =>
  submissions.findLast(
    ({ formId, data }) => formId === "penalty/recusal-decision" && data["personId"] === personId,
  )?.data["decision"] === "granted";
