import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { type CaseFile, partyInScope } from "../../domain/case-file.ts";
import { proves } from "../../domain/penalty/proof.ts";
import { Optional } from "./facts.ts";
import { submitted } from "./submitted.ts";
import { bare, blank, formParagraph, lines, sentence } from "./text.ts";

/** 违法事实和证据 (行政处罚法 第四十四条、第五十九条), as a paper to one party states them. */
export const PartyFacts = Type.Object({
  facts: Optional,
  /** they are those of a whole case that others are parties of as well, so that the paper says which are the party's */
  ofWholeCase: Type.Optional(Type.Boolean()),
  evidence: Type.Array(Type.Object({ name: Type.String(), proves: Type.String() })),
});
export type PartyFacts = Static<typeof PartyFacts>;

interface Stated {
  /** those of the whole case */
  facts?: string | null | undefined;
  penalties?: readonly { partySeq: number; facts?: string }[] | undefined;
}

/**
 * Snapshot of facts and evidence for the party in scope: where the report or the proposal separates its own facts, these
 * and what proves them; otherwise the facts of the whole case with all of the evidence, so that none goes unproved.
 */
export function partyFactsOf(file: CaseFile, { facts, penalties }: Stated): PartyFacts {
  const { seq } = partyInScope(file);
  const report = submitted(file, "penalty/investigation-report")?.data ?? {};
  const own = penalties?.find(({ partySeq }) => partySeq === seq)?.facts;
  return {
    facts: own ?? facts ?? report.facts ?? null,
    ...(own === undefined && file.parties.length > 1 ? { ofWholeCase: true } : {}),
    evidence: (report.evidence ?? [])
      .filter((one) => own === undefined || proves(one, seq))
      .map(({ name, proves }) => ({ name, proves })),
  };
}

/** The facts; those of a whole case are introduced as such, since not all of them concern the party. */
export const statedFacts = ({ facts, ofWholeCase }: PartyFacts): Content[] => [
  ...(ofWholeCase ? [formParagraph("经查明，本案事实如下：")] : []),
  ...lines(facts ? sentence(facts) : `${blank(28)}。`, (line) => formParagraph(line)),
];

/** Behind the facts of a whole case, what of them is the party's; nothing if they are its own, or if it has none. */
export const ownFacts = (
  { ofWholeCase }: PartyFacts,
  introduction: string,
  violations: readonly { description: string }[],
): Content[] =>
  ofWholeCase && violations.length > 0
    ? [
        formParagraph(
          introduction + sentence(violations.map(({ description }) => bare(description)).join("；")),
        ),
      ]
    : [];

/** 以上事实有下列证据证实：1．…… */
export const statedEvidence = (
  { evidence }: PartyFacts,
  word: (one: PartyFacts["evidence"][number]) => string = ({ name, proves }) =>
    `${name}（证明：${bare(proves)}）`,
): Content =>
  formParagraph(
    "以上事实有下列证据证实：",
    evidence.length > 0
      ? sentence(evidence.map((one, i) => `${i + 1}．${word(one)}`).join("；"))
      : `${blank(20)}。`,
  );

/**
 * The facts of the whole case, and behind them those that are stated to single parties; as those read them who decide. Who
 * has to answer for all of them is not told the same twice.
 */
export function factsOfAll(
  { parties }: Pick<CaseFile, "parties">,
  { facts, penalties = [] }: Stated,
): string | null {
  const own = penalties.flatMap(({ partySeq, facts: ofParty }) => {
    const name = parties.find(({ seq }) => seq === partySeq)?.name;
    return ofParty && ofParty !== facts
      ? [`对${name ?? `第${partySeq}号当事人`}认定的违法事实：${ofParty}`]
      : [];
  });
  return [...(facts ? [facts] : []), ...own].join("\n") || null;
}
