import { grounds } from "../../domain/penalty/credit-grounds.ts";
import type { CreditPublicityProposal } from "../generated/credit.publicity-proposal.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditPublicityProposal> = function* ({ channels, creditChinaReason }, facts) {
  const { partyId, publicity } = punishedParty(facts);
  const party = facts.parties.find(({ id }) => id === partyId);
  if (party?.kind === "unit" && !channels.includes("own-site"))
    yield {
      path: "/channels",
      message: "对生产经营单位的处罚应当在本机关的公示系统公开",
      basis: grounds.unitPublicity,
    };
  const onCreditChina = channels.includes("credit-china");
  if (onCreditChina && !publicity.onCreditChina && !creditChinaReason)
    yield {
      path: "/creditChinaReason",
      message: "轻微失信信息原则上不在“信用中国”网站公示，确需公示的应当说明理由",
      basis: publicity.basis,
    };
  if (party?.kind === "person" && (onCreditChina || channels.includes("credit-system")))
    yield {
      path: "/channels",
      message: "对个人的处罚只在本机关平台公开，不推送信用网站",
      basis: grounds.individualPublicity,
    };
};
export default rule;
