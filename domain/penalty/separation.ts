import type { ActFacts } from "../authority.ts";
import { grounds } from "../grounds.ts";

/** 查审分离: who investigates neither reviews nor hosts nor votes nor approves. */
export const separationBasis = {
  reviewer: "行政处罚法 第五十八条；行政处罚法 第四十三条",
  host: "行政处罚法 第六十四条第四项",
  voter: "行政处罚法 第五十七条第二款（调查人员不参加表决）",
  general: grounds.separation,
} as const;

/**
 * Whether somebody investigates the case: sent on it, the author of its report or proposal, or one who took part in an
 * act of its investigation, even if another officer has his place now.
 */
export const investigates = (
  { officers, submissions }: Pick<ActFacts, "officers" | "submissions">,
  personId: string,
): boolean =>
  officers.some((officer) => officer.personId === personId) ||
  submissions.some(({ formId, by, data }) => {
    if (formId === "penalty/investigation-report" || formId === "penalty/decision-proposal")
      return by.personId === personId;
    if (!formId.startsWith("investigation/")) return false;
    const present = data["officersPresent"];
    return by.personId === personId || (Array.isArray(present) && present.includes(personId));
  });

/** Whether somebody has already looked at the report as head of the unit or of the bureau. */
export const hasApproved = ({ submissions }: Pick<ActFacts, "submissions">, personId: string): boolean =>
  submissions.some(
    ({ formId, by }) =>
      by.personId === personId &&
      ["shared/review", "shared/approval", "penalty/decision-approval"].includes(formId),
  );
