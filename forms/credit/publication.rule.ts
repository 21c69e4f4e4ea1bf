import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import type { CreditPublication } from "../generated/credit.publication.ts";
import type { CreditPublicityProposal } from "../generated/credit.publicity-proposal.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditPublication> = function* ({ publishedOn, places }, facts) {
  const { partyId, publicity } = punishedParty(facts);
  if (publishedOn < publicity.startsOn)
    yield {
      path: "/publishedOn",
      message: `公示不能早于处罚决定之日（${publicity.startsOn}）`,
      basis: grounds.unitPublicity,
    };
  if (publishedOn > publicity.maxUntil)
    yield {
      path: "/publishedOn",
      message: `最长公示期已于${publicity.maxUntil}届满，不得公示`,
      basis: publicity.basis,
    };
  const proposed = latest(facts, "credit/publicity-proposal", { partyId })?.data as
    | CreditPublicityProposal
    | undefined;
  const approved: readonly string[] = proposed?.channels ?? [];
  for (const [index, { channel }] of places.entries())
    if (!approved.includes(channel))
      yield {
        path: `/places/${index}/channel`,
        message: "不是批准的公示渠道",
        basis: grounds.individualPublicity,
      };
  const missing = approved.filter((channel) => !places.some((place) => place.channel === channel));
  if (missing.length > 0)
    yield { path: "/places", message: "批准的公示渠道没有全部公示", basis: grounds.unitPublicity };
};
export default rule;
