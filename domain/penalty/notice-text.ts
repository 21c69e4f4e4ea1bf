import type { LegalText } from "../documents.ts";
import { periodInWords } from "../period-words.ts";
import { windowRules } from "./window.ts";

/** What was posted within a period is in time, whenever it arrives. */
const posted = "民事诉讼法 第八十五条第四款（参照）";

/**
 * 陈述申辩权: how long and that nothing gets worse by it. The law names no number of days; the notice sets the
 * bureau's own.
 * @param who how the notice addresses the party, 你单位
 */
export const statementRights = (who: string, hearingDue: boolean): LegalText => ({
  zh:
    `依据《中华人民共和国行政处罚法》第四十四条、第四十五条、第六十二条的规定，${who}有权进行陈述和申辩。` +
    `${who}可以自收到本告知书之日起${periodInWords(hearingDue ? windowRules.withHearing : windowRules.withoutHearing)}内，` +
    "以书面或者口头方式向本机关提出，邮寄的以邮戳日期为准；提出的事实、理由和证据，本机关将进行复核，成立的予以采纳，" +
    `不因${who}陈述、申辩而给予更重的处罚。逾期未提出的，视为放弃陈述、申辩的权利。`,
  basis: `行政处罚法 第四十四条、第四十五条、第六十二条；${posted}`,
});

/** 听证权: the statutory period, what the party may do at the hearing, and that it costs nothing. */
export const hearingRights = (who: string, ground: string): LegalText => ({
  zh:
    `依据《中华人民共和国行政处罚法》第六十三条第一款${ground}、第六十四条的规定，${who}有要求举行听证的权利。` +
    `要求听证的，应当自收到本告知书之日起${periodInWords(windowRules.hearing)}内向本机关提出，邮寄的以邮戳日期为准；` +
    "逾期未提出的，视为放弃听证的权利。" +
    `${who}不承担本机关组织听证的费用。`,
  basis: `行政处罚法 第六十三条、第六十四条、第八十五条；${posted}`,
});

/** What the parties of a hearing are told beforehand (行政处罚法 第六十四条). */
export const hearingRules: readonly LegalText[] = [
  {
    zh: "当事人可以亲自参加听证，也可以委托一至二人代理；委托代理的，应当在听证前提交授权委托书，载明委托事项和权限。",
    basis: "行政处罚法 第六十四条第五项",
  },
  {
    zh: "当事人认为听证主持人与本案有直接利害关系的，有权申请回避。",
    basis: "行政处罚法 第六十四条第四项",
  },
  {
    zh: "当事人有权对调查人员提出的违法事实、证据和行政处罚建议进行申辩和质证，可以提出证据、申请证人出席。",
    basis: "行政处罚法 第六十四条第七项",
  },
  {
    zh: "当事人及其代理人无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利，终止听证。",
    basis: "行政处罚法 第六十四条第六项",
  },
  {
    zh: "听证笔录应当交当事人或者其代理人核对无误后签字或者盖章；拒绝签字或者盖章的，由听证主持人在笔录中注明。",
    basis: "行政处罚法 第六十四条第八项",
  },
];
