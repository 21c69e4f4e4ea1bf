import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import type { PartyPenalty } from "../../domain/penalty/decision.ts";
import { filedIn, provisionOf } from "../../domain/penalty/provision.ts";
import { isPutRight } from "../../domain/penalty/put-right.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "./cited.ts";
import { Optional } from "./facts.ts";
import { inBrackets, kindsInWords, money } from "./proposed-penalty.ts";
import { list } from "./table.ts";
import { numbered } from "./text.ts";

const form = "penalty/investigation-report";

/** 分别裁量: one violation of one party, as a paper prints it. */
export const JudgedItem = Type.Object({
  party: Type.String(),
  description: Type.String(),
  duty: Type.String(),
  article: Type.String(),
  circumstances: Type.String(),
  reasons: Type.String(),
  departure: Optional,
  fineFen: Type.Integer(),
  /** whether it was put right when the paper was issued; older papers do not say */
  putRight: Type.Optional(Type.Boolean()),
});

/** What becomes of one party. */
export const PartyResult = Type.Object({
  party: Type.String(),
  punished: Type.Boolean(),
  kinds: Type.Array(Type.String()),
  ground: Optional,
  education: Optional,
});

export type JudgedItem = Static<typeof JudgedItem>;
export type PartyResult = Static<typeof PartyResult>;

interface Item {
  partySeq: number;
  code: string;
  description: string;
  stage: string;
  seriousness: string;
  harm: string;
  firstOffence: boolean;
  correctedInTime: boolean;
  fineFen: number;
  reasons: string;
  departureReason?: string;
  mitigations?: string[];
  aggravations?: string[];
}

/** Snapshot of the items of a report or a proposal, of one party if given. */
export function judgedItems(
  file: Pick<CaseFile, "parties" | "submissions" | "source">,
  data: object | undefined,
  partySeq?: number,
): JudgedItem[] {
  const { assessments = [] } = (data ?? {}) as { assessments?: Item[] };
  const filed = filedIn(file);
  return assessments
    .filter((item) => partySeq === undefined || item.partySeq === partySeq)
    .map((item) => ({
      party: nameOf(file, item.partySeq),
      description: item.description,
      ...provisionOf(item, filed),
      circumstances: circumstancesIn(item),
      reasons: item.reasons,
      departure: item.departureReason ?? null,
      fineFen: item.fineFen,
      putRight: isPutRight(file, item),
    }));
}

function circumstancesIn(item: Item): string {
  const title = (field: string, code: string) => titleOf(form, `/assessments/*/${field}`, code);
  return [
    title("stage", item.stage),
    `违法情节${title("seriousness", item.seriousness)}`,
    `危害后果：${title("harm", item.harm)}`,
    item.firstOffence ? "初次违法" : "非初次违法",
    item.correctedInTime ? "及时改正" : "未及时改正",
    ...(item.mitigations ?? []).map((code) => title("mitigations/*", code)),
    ...(item.aggravations ?? []).map((code) => title("aggravations/*", code)),
  ].join("；");
}

const nameOf = ({ parties }: Pick<CaseFile, "parties">, seq: number): string =>
  parties.find((party) => party.seq === seq)?.name ?? `第${seq}号当事人`;

interface Given {
  partySeq: number;
  suspensionTerms?: string;
  otherTerms?: string;
  ground?: string;
  education?: string;
}

/** Snapshot of what becomes of each party by a report or a proposal. */
export function partyResults(
  file: Pick<CaseFile, "parties">,
  data: object | undefined,
  penalties: readonly PartyPenalty[],
): PartyResult[] {
  const { penalties: given = [] } = (data ?? {}) as { penalties?: Given[] };
  return penalties.map((penalty) => {
    const party = file.parties.find(({ id }) => id === penalty.partyId);
    const own = given.find(({ partySeq }) => partySeq === party?.seq);
    return {
      party: party?.name ?? "",
      punished: penalty.outcome === "penalty",
      kinds: penalty.outcome === "penalty" ? kindsOf(penalty, own ?? {}) : [],
      ground: own?.ground ?? null,
      education: own?.education ?? null,
    };
  });
}

/** 警告；罚款人民币……: the kinds of penalty, one text for each. */
function kindsOf(
  penalty: PartyPenalty,
  { suspensionTerms, otherTerms }: { suspensionTerms?: string; otherTerms?: string },
): string[] {
  const others = penalty.otherKinds
    .map((code) => titleOf(form, "/penalties/*/otherKinds/*", code))
    .join("、");
  return kindsInWords(
    { ...penalty, suspensionTerms: suspensionTerms ?? null },
    others ? [`${others}${inBrackets(otherTerms)}`] : [],
  );
}

/**
 * The result of each party in one line; of one that is not punished, why. What is transferred is judged by whoever receives
 * it: a party against which nothing is proposed has no line.
 */
export const resultLines = (results: readonly PartyResult[]): string[] =>
  results.filter(({ punished, kinds }) => !punished || kinds.length > 0).map(resultLine);

const resultLine = (r: PartyResult): string =>
  r.punished
    ? `${r.party}：${numbered(r.kinds)}。`
    : `${r.party}：不予行政处罚（${titleOf(form, "/penalties/*/ground", r.ground) || "理由见附"}）。`;

/** The table of 分别裁量. */
export const judgedList = (items: readonly JudgedItem[], title: string): Content =>
  list(
    [
      { zh: "序号", width: 26, centred: true },
      { zh: "当事人", width: 74 },
      { zh: "违法事实和违反的条款", width: "*" },
      { zh: "处罚依据和裁量", width: "*" },
      { zh: "拟罚数额", width: 62, centred: true },
    ],
    items.map((item, i) => [
      String(i + 1),
      item.party,
      `${item.description}。违反：${citedLaw(item.duty)}`,
      `依据：${citedLaw(item.article)}。${item.circumstances}。${item.reasons}${item.departure ? `。不采用裁量建议的理由：${item.departure}` : ""}`,
      item.fineFen > 0 ? money(item.fineFen) : "不罚款",
    ]),
    title,
  );
