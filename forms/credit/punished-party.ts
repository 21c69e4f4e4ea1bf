import type { ActFacts } from "../../domain/authority.ts";
import { DomainError } from "../../domain/errors.ts";
import { type Publicity, publicityOf } from "../../domain/penalty/credit.ts";

/** The party of an act on credit, and how its penalty may be shown. */
export interface Punished {
  partyId: string;
  publicity: Publicity;
}

/**
 * The party in scope, against whom a decision stands.
 * @throws STATE_CONFLICT when the act names no party or no decision that stands punishes it
 */
export function punishedParty(facts: ActFacts): Punished {
  const { partyId } = facts.scope;
  if (partyId === undefined)
    throw new DomainError("STATE_CONFLICT", { reason: "请指明所涉当事人", remedy: "请选择本案的当事人" });
  const publicity = publicityOf(facts, partyId);
  if (!publicity)
    throw new DomainError("STATE_CONFLICT", {
      reason: "本案没有对该当事人有效的行政处罚决定",
      remedy: "请核对当事人和处罚决定",
    });
  return { partyId, publicity };
}
