import type { Tier } from "../violations.ts";
import { conclusion, requirements } from "./conclusion.ts";
import type { CrimeAnswer } from "./crime.ts";
import { type DecisionTable, decide, type Facts, matchingRules, type Rule } from "./decision-table.ts";
import { type DiscretionInput, tableFacts } from "./facts.ts";
import { heavierList, lighterList, noCoercionList, noPenaltyList } from "./lists.ts";
import type { Reason } from "./reason.ts";
import type { Outcome } from "./words.ts";

export interface Judged {
  outcome: Outcome;
  mandatory: boolean;
  coercionMayBeSpared: boolean;
  reasons: Reason[];
}

interface Question {
  input: DiscretionInput;
  tier: Tier;
  article: string;
  barred: boolean;
  stillUnlawful: boolean;
  crime: CrimeAnswer;
}

/** Brings the four lists, the law's own outcome at this stage and the crime question to one conclusion. */
export function conclude(question: Question): Judged {
  const { input, barred } = question;
  const facts = tableFacts(input, barred);
  const lists = [noPenaltyList, lighterList, heavierList].map((list) =>
    weightiest(matchingRules(list, facts)),
  );
  const [noPenalty = [], lighter = [], heavier = []] = lists;
  const rule = decide(conclusion, {
    noPenaltyEffect: effectOf(noPenalty),
    lighterEffect: effectOf(lighter),
    heavierEffect: effectOf(heavier),
  });
  const fromLists = {
    outcome: rule?.gives["outcome"] as Outcome,
    mandatory: rule?.gives["mandatory"] === true,
  };
  const special = exceptions(question, fromLists.outcome === "no-penalty" && fromLists.mandatory);
  const { outcome, mandatory } = special ?? fromLists;
  return {
    outcome,
    mandatory,
    coercionMayBeSpared: effectOf(matchingRules(noCoercionList, facts)) !== "无",
    reasons: [
      ...lists.flatMap((matched) => matched.filter(({ gives }) => gives["row"] !== "").map(ground)),
      ...(special
        ? special.reasons
        : rule
          ? [{ text: String(rule.gives["conclusion"]), basis: rule.basis }]
          : []),
      ...required(requirements, { outcome }),
    ],
  };
}

/** Where the law itself fixes the outcome, whatever the lists say. */
function exceptions(
  { input, tier, article, stillUnlawful, crime }: Question,
  mustNotPunish: boolean,
): Pick<Judged, "outcome" | "mandatory" | "reasons"> | undefined {
  const fixed = (outcome: Outcome, text: string, basis: string, mandatory = true) => ({
    outcome,
    mandatory,
    reasons: [{ text, basis }],
  });
  if (!stillUnlawful) return fixed("no-penalty", "决定时不再认为违法，不予处罚", "行政处罚法 第三十七条");
  if (crime.transferToPolice) return { outcome: "transfer", mandatory: true, reasons: [] };
  if (mustNotPunish) return undefined;
  if (tier.unit === undefined && tier.person === undefined && tier.suspension === undefined)
    return fixed("order-only", "本阶段法条只规定责令改正，拒不改正或者逾期未改正的再行处罚", article);
  const named = input.partyType === "unit" ? (tier.unit ?? tier.suspension) : tier.person;
  if (named === undefined)
    return fixed(
      "no-penalty",
      `${article}在本阶段没有规定对${input.partyType === "unit" ? "单位" : "个人"}的处罚`,
      "行政处罚法 第四条、第三十八条第一款",
    );
  return tier.optional ? fixed("penalty", "法条规定为可以处罚", article, false) : undefined;
}

/** Compelling rows stand first; where one holds, what merely may be done is of no interest. */
const weightiest = (matched: Rule[]): Rule[] =>
  matched.filter(({ gives }) => gives["effect"] === matched[0]?.gives["effect"]);

const effectOf = ([first]: Rule[]): string => String(first?.gives["effect"] ?? "无");

function ground({ gives, note, basis }: Rule): Reason {
  const text = `${gives["effect"]}（${gives["row"]}）：${note ?? ""}`;
  const look = gives["row"] === "N3" ? "；“初次”的追溯期间由本地规定" : "";
  return basis.includes("待核") || look
    ? { text: text + look, basis, provenance: look ? "local" : "unverified", provisional: true }
    : { text, basis };
}

/** What goes with the outcome, by every row that holds. */
const required = (table: DecisionTable, facts: Facts): Reason[] =>
  matchingRules(table, facts).map(({ gives, basis }) => ({ text: String(gives["requirement"]), basis }));
