import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { titleOf } from "../../forms/titles.ts";
import { Decision, decisionOf, Optional } from "./facts.ts";
import { Owed, owedOf } from "./owed.ts";
import { money } from "./proposed-penalty.ts";
import { submitted } from "./submitted.ts";
import { list } from "./table.ts";
import { zhDate, zhNumber } from "./zh.ts";

/** The request to pay later or in parts, and what was said to it. */
export const Deferral = Type.Object({
  ...Owed.properties,
  requestedOn: Optional,
  way: Optional,
  hardship: Optional,
  stages: Type.Array(Type.Object({ dueOn: Type.String(), amountFen: Type.Integer() })),
  /** what is left after each stage, in the same order */
  left: Type.Array(Type.Integer()),
  review: Decision,
  approval: Decision,
});
export type Deferral = Static<typeof Deferral>;

/** Snapshot of the latest request of the party in scope. */
export function deferralOf(file: CaseFile): Deferral {
  const { partyId } = file.scope;
  const request = submitted(file, "performance/instalments", { partyId })?.data;
  const stages = request?.stages ?? [];
  const owed = owedOf(file);
  const all = stages.reduce((sum, { amountFen }) => sum + amountFen, 0);
  let rest = all;
  return {
    ...owed,
    requestedOn: request?.requestedOn ?? null,
    way: request?.way ? titleOf("performance/instalments", "/way", request.way) : null,
    hardship: request?.hardship ?? null,
    stages,
    left: stages.map(({ amountFen }) => {
      rest -= amountFen;
      return rest;
    }),
    review: decisionOf(submitted(file, "shared/review", { elementId: "review-instalments", partyId })),
    approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-instalments", partyId })),
  };
}

/** Every stage with its day, its amount in figures and capitals, and what is left after it. */
export const stageList = (d: Pick<Deferral, "stages" | "left">) =>
  list(
    [
      { zh: "期次", width: 44, centred: true },
      { zh: "缴纳期限", width: 96, centred: true },
      { zh: "缴纳金额", width: "*" },
      { zh: "未缴余额", width: 110 },
    ],
    d.stages.map(({ dueOn, amountFen }, i) => [
      `第${zhNumber(i + 1)}期`,
      zhDate(dueOn),
      money(amountFen),
      `${((d.left[i] ?? 0) / 100).toFixed(2)}元`,
    ]),
  );
