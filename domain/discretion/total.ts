import { type Discretion, type DiscretionInput, type DiscretionOptions, discretion } from "../discretion.ts";
import { DomainError } from "../errors.ts";
import type { PartyType } from "../violations.ts";
import { type Proceedings, proceedings } from "./proceedings.ts";
import { type Reason, yuan } from "./reason.ts";

/** One violation of one party of the case, with the amount proposed for it. */
export interface Charge extends DiscretionInput {
  /** name or id of the party; unit and responsible persons are parties of their own */
  party: string;
  /** id of the act; the same act that breaks several norms is fined once */
  act: string;
}

export interface PartyTotal extends Omit<Proceedings, "reasons"> {
  party: string;
  partyType: PartyType;
  /** what the fines come to, in fen */
  totalFen: number;
  /** every charge in the order given; `counts` is false where another norm fines the same act higher */
  charges: (Discretion & { act: string; proposedFen: number; counts: boolean })[];
  reasons: Reason[];
}

/**
 * Judges several violations of one case apart and then sums them for each party (分别裁量、合并处罚): none is
 * left out, and the procedure follows the sum.
 * @throws DomainError as `discretion`; RULE_BROKEN if an act is charged twice under one norm
 */
export function judgeTogether(charges: readonly Charge[], options: DiscretionOptions = {}): PartyTotal[] {
  const seen = new Set<string>();
  for (const { party, act, violation } of charges) {
    const key = JSON.stringify([party, act, violation]);
    if (seen.has(key))
      throw new DomainError("RULE_BROKEN", {
        party,
        act,
        violation,
        reason: `${party}的同一违法行为（${violation}）不得给予两次以上罚款（行政处罚法 第二十九条）`,
      });
    seen.add(key);
  }
  const parties = [...new Set(charges.map(({ party }) => party))];
  return parties.map((party) =>
    totalOf(
      charges.filter((charge) => charge.party === party),
      options,
    ),
  );
}

function totalOf(charges: readonly Charge[], options: DiscretionOptions): PartyTotal {
  const judged = charges.map(({ party: _, act, ...input }) => ({
    ...discretion(input, options),
    act,
    proposedFen: input.proposedFen ?? 0,
  }));
  const counted = judged.map((one) => ({ ...one, counts: heaviestOf(judged, one.act) === one }));
  const counting = counted.filter(({ counts }) => counts);
  const totalFen = counting.reduce((sum, { proposedFen }) => sum + proposedFen, 0);
  const [first] = charges;
  const partyType = first?.partyType ?? "unit";
  if (charges.some((charge) => charge.partyType !== partyType))
    throw new DomainError("INVALID_INPUT", {
      party: first?.party,
      reason: `“${first?.party}”既填为单位又填为个人`,
    });
  const fined = totalFen > 0 ? totalFen : null;
  const { reasons: steps, ...together } = proceedings({
    partyType,
    fineFen: fined,
    fineIsMaximum: false,
    suspension: judged.find(({ suspension }) => suspension !== null)?.suspension ?? null,
    region: first?.region,
    decidedOn: first?.decidedOn,
    serious: charges.some(({ seriousness }) => seriousness === "serious"),
    complex: charges.some(({ complex }) => complex),
    publicInterest: charges.some(({ publicInterest }) => publicInterest),
    belowMinimum: false,
  });
  const either = (name: keyof typeof together) => together[name] || judged.some((one) => one[name]);
  return {
    party: first?.party ?? "",
    partyType,
    totalFen,
    charges: counted,
    hearingRequired: either("hearingRequired"),
    legalReviewRequired: either("legalReviewRequired"),
    collectiveDiscussionRequired: either("collectiveDiscussionRequired"),
    // The sum may pass the ceiling although no single fine does, and one grave charge carries the others along.
    simpleProcedureAllowed:
      together.simpleProcedureAllowed && counting.every((one) => one.simpleProcedureAllowed),
    reasons: [...summing(counted, totalFen), ...steps],
  };
}

/** Of several norms that one act breaks, the one that fines it highest; of equals the first. */
const heaviestOf = <One extends { act: string; proposedFen: number }>(all: readonly One[], act: string) =>
  all
    .filter((one) => one.act === act)
    .reduce<One | undefined>(
      (best, one) => (best && best.proposedFen >= one.proposedFen ? best : one),
      undefined,
    );

function summing(counted: PartyTotal["charges"], totalFen: number): Reason[] {
  const apart = counted
    .filter(({ counts }) => counts)
    .map((one) => `${one.violation} ${yuan(one.proposedFen)}`);
  const absorbed = counted.filter(({ counts }) => !counts);
  return [
    {
      text: `分别裁量、合并处罚：${apart.join("，")}，合计${yuan(totalFen)}`,
      basis: "行政处罚法 第五条第二款；安全生产法 第六章",
    },
    ...absorbed.map((one) => ({
      text: `${one.violation}与另一规范属于同一个违法行为，按罚款数额高的规定处罚，不另计罚款`,
      basis: "行政处罚法 第二十九条",
    })),
  ];
}
