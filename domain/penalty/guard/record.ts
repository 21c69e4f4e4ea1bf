import type { CaseFile, Party, Submission } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import type { PartyPenalty } from "../decision.ts";

/** The provisions on which an act is refused because a step before it is missing, each cited once. */
export const guardGrounds = {
  party: "行政处罚法 第四十条",
  filing: "行政处罚法 第五十四条第二款",
  report: "行政处罚法 第五十七条第一款",
  decision: "行政处罚法 第五十七条第一款、第三十八条第二款",
  toldBefore: "行政处罚法 第四十四条、第六十二条",
  heardBefore: "行政处罚法 第四十五条第一款、第六十二条",
  notHeavier: "行政处罚法 第四十五条第二款",
  hearingRight: "行政处罚法 第六十三条第一款",
  hearing: "行政处罚法 第六十四条、第六十五条",
  review: "行政处罚法 第五十八条第一款",
  discussion: "行政处罚法 第五十七条第二款",
  officers: "行政处罚法 第四十二条第一款",
  limitation: "行政处罚法 第三十六条",
  once: "行政处罚法 第二十九条",
  crime: "行政处罚法 第二十七条第一款、第五十七条第一款第四项",
  orderIsNoPenalty: "行政处罚法 第二十八条第一款、第五十七条第一款",
  service: "行政处罚法 第六十一条第一款",
  night: "行政强制法 第四十三条第一款",
  approver: "行政处罚法 第五十七条第一款；行政处罚法 第四十三条（职责分离，参照）",
} as const satisfies Record<string, string>;

/** A problem with the act as a whole. */
export const against = (message: string, basis: string): Problem => ({ path: "", message, basis });

/** The place of the last submission of one of these forms (that passes the test); -1 without one. */
export const placeOf = (
  { submissions }: Pick<CaseFile, "submissions">,
  formIds: string | readonly string[],
  test: (submission: Submission) => boolean = () => true,
): number => submissions.findLastIndex((s) => [formIds].flat().includes(s.formId) && test(s));

/** The party that a document is about. */
export const partyInScope = ({ parties, scope }: Pick<CaseFile, "parties" | "scope">): Party | undefined =>
  parties.find(({ id }) => id === scope.partyId);

/** Where the amounts of a place are looked up by. */
export const regionOf = ({ organ }: Pick<CaseFile, "organ">): string => `${organ.government}${organ.name}`;

/** Whether one penalty weighs more than another in any respect. */
export function heavierThan(
  one: PartyPenalty,
  other: Pick<
    PartyPenalty,
    "outcome" | "fineFen" | "confiscationFen" | "warning" | "suspension" | "otherKinds"
  >,
): boolean {
  if (one.outcome === "no-penalty") return false;
  if (other.outcome === "no-penalty") return true;
  return (
    one.fineFen > other.fineFen ||
    one.confiscationFen > other.confiscationFen ||
    (one.warning && !other.warning) ||
    (one.suspension && !other.suspension) ||
    one.otherKinds.some((kind) => !other.otherKinds.includes(kind))
  );
}
