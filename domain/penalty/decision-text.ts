import type { Unit } from "../case-file.ts";
import { type LegalText, remedies } from "../documents.ts";
import { periodInWords } from "../period-words.ts";

/** 履行方式和期限 of a fine: the bank, the fifteen days from receipt, and the surcharge that must be announced. */
export const payment = (who: string, bank: string, account: string): LegalText => ({
  zh:
    `${who}应当自收到本决定书之日起${periodInWords("fine-payment")}内，到${bank}（账户：${account}）或者通过电子支付系统缴纳罚款。` +
    "到期不缴纳罚款的，本机关将依法每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。" +
    `${who}确有经济困难，需要延期或者分期缴纳罚款的，应当在期限届满前向本机关书面申请，经批准可以暂缓或者分期缴纳。`,
  basis:
    "行政处罚法 第六十六条第二款、第六十七条第三款、第七十二条第一款第一项；罚款决定与罚款收缴分离实施办法 第七条",
});

/** Confiscated income is handed in like the fine and by the same day; nothing is added to it when it is late. */
export const confiscated = (who: string, bank: string, account: string): LegalText => ({
  zh:
    `${who}应当自收到本决定书之日起${periodInWords("fine-payment")}内，将没收的违法所得缴至${bank}（账户：${account}）。` +
    "逾期不履行的，本机关将依法申请人民法院强制执行。",
  basis: "行政处罚法 第二十八条第二款、第五十九条第一款第四项、第六十六条第一款、第七十二条第一款第四项",
});

/**
 * 责令改正: it goes with every penalty and replaces none; what was put right before is not ordered any more.
 * @param putRight of each violation that the decision numbers, whether it was put right before
 */
export function correction(who: string, putRight: readonly boolean[]): LegalText {
  const numbered = (which: boolean) =>
    putRight.flatMap((one, i) => (one === which ? [String(i + 1)] : [])).join("、");
  const order = (acts: string) =>
    `同时责令${who}立即改正上述${acts}违法行为，依法应当限期整改的，按照责令限期整改的文书执行。`;
  if (!putRight.includes(true)) return { zh: order(""), basis: "行政处罚法 第二十八条第一款" };
  const done = putRight.includes(false)
    ? `上述第${numbered(true)}项违法行为已经改正；${order(`第${numbered(false)}项`)}`
    : `上述违法行为已经改正，${who}应当防止再次发生。`;
  return { zh: done, basis: "行政处罚法 第六条、第二十八条第一款" };
}

/** 救济途径 and what follows when the party does nothing. */
export function decisionRemedies(who: string, organ: Pick<Unit, "government" | "court">): LegalText {
  const usual = remedies(organ, "决定");
  return {
    zh: `${who}${usual.zh}逾期不申请行政复议，也不提起行政诉讼，又不履行本决定的，本机关将依法申请人民法院强制执行。`,
    basis: `${usual.basis}；行政处罚法 第七十二条第一款第四项、第七十三条`,
  };
}

/** Why a party is not punished, and the provision for it; the codes are those of `ground` in the forms. */
export const noPenaltyGrounds: Readonly<Record<string, LegalText>> = {
  "minor-and-corrected": {
    zh: "违法行为轻微并及时改正，没有造成危害后果",
    basis: "行政处罚法 第三十三条第一款",
  },
  "first-offence": {
    zh: "初次违法且危害后果轻微并及时改正",
    basis: "行政处罚法 第三十三条第一款",
  },
  "no-fault": { zh: "有证据足以证明没有主观过错", basis: "行政处罚法 第三十三条第二款" },
  "under-fourteen": { zh: "不满十四周岁的未成年人有违法行为", basis: "行政处罚法 第三十条" },
  incapable: {
    zh: "精神病人、智力残疾人在不能辨认或者不能控制自己行为时有违法行为",
    basis: "行政处罚法 第三十一条",
  },
  "time-barred": { zh: "违法行为已经超过追责期限", basis: "行政处罚法 第三十六条" },
  "law-changed": { zh: "作出决定时，有关规定不再认为是违法", basis: "行政处罚法 第三十七条" },
  "not-established": { zh: "违法事实不能成立", basis: "行政处罚法 第五十七条第一款第三项" },
  "not-named": { zh: "所适用的法条在本阶段没有规定处罚", basis: "行政处罚法 第四条、第三十八条第一款" },
};

/** What the party is told when it is not punished: it is taught, and has to put right what is wrong. */
export const education: LegalText = {
  zh: "对违法行为依法不予行政处罚的，行政机关应当对当事人进行教育。",
  basis: "行政处罚法 第三十三条第三款",
};
