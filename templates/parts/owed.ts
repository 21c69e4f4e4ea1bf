import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { dutiesUnperformed, servedOn } from "../../domain/penalty/enforcement.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { approvedStages, stretchesOf } from "../../domain/penalty/surcharge-stretches.ts";
import { issued, OfficerFacts, Optional, Organ, officersOf, organOf } from "./facts.ts";
import { NotifiedParty, notifiedParty } from "./party.ts";
import { money } from "./proposed-penalty.ts";
import { Plan, Stretches } from "./reckoning.ts";
import { submitted } from "./submitted.ts";
import { blank, fact } from "./text.ts";
import { zhDate } from "./zh.ts";

/** What a party owes by a decision on the day of a document about it. Money in integer fen. */
export const Owed = Type.Object({
  organ: Organ,
  party: NotifiedParty,
  decision: Type.Object({ title: Type.String(), number: Optional, issuedOn: Optional, servedOn: Optional }),
  bank: Optional,
  account: Optional,
  dueOn: Optional,
  fineFen: Type.Integer(),
  paidFineFen: Type.Integer(),
  unpaidFineFen: Type.Integer(),
  /** all that was added, what was waived taken off */
  surchargeFen: Type.Integer(),
  unpaidSurchargeFen: Type.Integer(),
  confiscationFen: Type.Integer(),
  unpaidConfiscationFen: Type.Integer(),
  totalFen: Type.Integer(),
  /** overdue days that were counted */
  days: Type.Integer(),
  cappedOn: Optional,
  /** how the surcharge was reckoned, what an agreement waived, and the stages that were approved; older papers have none */
  stretches: Type.Optional(Stretches),
  waivedFen: Type.Optional(Type.Integer()),
  plan: Type.Optional(Plan),
  /** the party also failed to do what it was ordered to do besides paying; in words, null if it did not fail */
  duties: Optional,
  officers: Type.Array(OfficerFacts),
});
export type Owed = Static<typeof Owed>;

/** Snapshot of what the party in scope owes. Throws if the scope names no party. */
export function owedOf(file: CaseFile): Owed {
  const party = notifiedParty(file);
  const partyId = file.scope.partyId ?? "";
  const decision =
    issued(file, "penalty/decision", { partyId }) ?? issued(file, "simplified/decision", { partyId });
  const balance = balanceOf(file, partyId, file.now.on);
  const proposal = submitted(file, "penalty/decision-proposal")?.data;
  const verified = submitted(file, "performance/verification", { partyId })?.data;
  return {
    organ: organOf(file),
    party,
    decision: {
      title: decision?.title ?? "行政处罚决定书",
      number: decision?.number ?? null,
      issuedOn: decision?.issuedOn ?? null,
      servedOn: servedOn(file, partyId),
    },
    bank: proposal?.bank ?? null,
    account: proposal?.account ?? null,
    dueOn: balance.dueOn,
    fineFen: balance.fineFen,
    paidFineFen: balance.paidFineFen,
    unpaidFineFen: balance.unpaidFineFen,
    surchargeFen: balance.surchargeFen,
    unpaidSurchargeFen: balance.unpaidSurchargeFen,
    confiscationFen: balance.confiscationFen,
    unpaidConfiscationFen: balance.unpaidConfiscationFen,
    totalFen: balance.totalFen,
    days: balance.surcharge.days,
    cappedOn: balance.surcharge.cappedOn,
    stretches: stretchesOf(balance.surcharge.steps),
    waivedFen: balance.waivedFen,
    plan: {
      number: issued(file, "performance/instalment-approval", { partyId })?.number ?? null,
      stages: approvedStages(file, partyId, file.now.on),
    },
    duties: dutiesUnperformed(file, partyId) ? (verified?.facts ?? "") : null,
    officers: officersOf(file),
  };
}

/** 2026年7月8日《行政处罚决定书》（文号）, as the papers that follow from it cite it. */
export const decisionCited = ({ decision }: Pick<Owed, "decision">): string =>
  `《${decision.title}》${decision.number ?? blank(14)}`;

/** Where to pay: bank and account as the decision names them. */
export const payTo = ({ bank, account }: Pick<Owed, "bank" | "account">) => [
  "开户银行：",
  fact(bank, 12),
  "；账号：",
  fact(account, 14),
];

/** That the decision was made and served, and until when it was to be paid. */
export const history = (d: Owed, you: string): string =>
  `本机关于${zhDate(d.decision.issuedOn)}对${you}作出${decisionCited(d)}，于${zhDate(d.decision.servedOn)}送达${you}`;

/** 处以罚款…，没收违法所得…: what the decision makes the party pay. */
export const imposed = ({ fineFen, confiscationFen }: Pick<Owed, "fineFen" | "confiscationFen">): string =>
  [
    ...(fineFen > 0 || confiscationFen === 0 ? [`处以罚款${money(fineFen)}`] : []),
    ...(confiscationFen > 0 ? [`没收违法所得${money(confiscationFen)}`] : []),
  ].join("，");

/** What is still to be paid, each kind by itself; the surcharge changes from day to day. */
export const unpaidParts = (
  d: Pick<Owed, "unpaidFineFen" | "unpaidSurchargeFen" | "unpaidConfiscationFen">,
): { kind: "罚款" | "加处罚款" | "没收的违法所得"; fen: number }[] =>
  (
    [
      { kind: "罚款", fen: d.unpaidFineFen },
      { kind: "加处罚款", fen: d.unpaidSurchargeFen },
      { kind: "没收的违法所得", fen: d.unpaidConfiscationFen },
    ] as const
  ).filter(({ fen }) => fen > 0);
