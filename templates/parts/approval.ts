import type { Content } from "pdfmake/interfaces.js";
import type { DecisionFacts } from "./facts.ts";
import { decisions, named } from "./labels.ts";
import type { FieldRow } from "./table.ts";
import { blank } from "./text.ts";
import { zhDate } from "./zh.ts";

/** An opinion and, below it, the place to sign: name and date are printed once they are on the record. */
const signed = (opinion: string, by: string | null, on: string | null): Content => ({
  stack: [
    { text: opinion || " ", margin: [0, 2, 0, 10] },
    {
      text: `签名：${blank(6)}${by ? `（${by}）` : ""}　　${zhDate(on)}`,
      alignment: "right",
      margin: [0, 0, 4, 2],
    },
  ],
});

/** The decision in words, before the opinion unless the opinion already says it. */
function inWords(d: NonNullable<DecisionFacts>): string {
  const decision = named(decisions, d.decision);
  if (!d.opinion) return decision ? `${decision}。` : "";
  return !decision || d.opinion.startsWith(decision)
    ? d.opinion
    : `${decision}。${withoutAssent(d.opinion, decision)}`;
}

const assent = /^(同意|批准|准予)/;

/** The opinion without a first sentence that only says the decision over again: 同意移送。 after 批准移送。 */
function withoutAssent(opinion: string, decision: string): string {
  const [first = ""] = /^[^，。；]*[。；]?/.exec(opinion) ?? [];
  const said = first.replace(/[。；]$/, "");
  const matter = said.replace(assent, "");
  const repeated =
    assent.test(decision) && assent.test(said) && ["", decision.replace(assent, "")].includes(matter);
  return repeated && !opinion.startsWith("，", said.length) ? opinion.slice(first.length) : opinion;
}

/** The row of a review, approval or other opinion in a form; empty to be filled by hand if nobody decided yet. */
export const opinionRow = (label: string, decision: DecisionFacts): FieldRow => [
  label,
  decision ? signed(inWords(decision), decision.by, decision.on) : signed("", null, null),
];
