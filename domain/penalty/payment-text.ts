import type { Unit } from "../case-file.ts";
import { type LegalText, remedies } from "../documents.ts";
import { periodInWords } from "../period-words.ts";
import { surchargeTerms } from "./surcharge.ts";

/** What late payment costs, as the demand says it. */
export const surchargeWarning: LegalText = {
  zh: `逾期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额；经催告仍不履行的，本机关将依法申请人民法院强制执行。`,
  basis: surchargeTerms.basis,
};

/** The same where no fine is open on which anything could be added. */
export const enforcementOnly: LegalText = {
  zh: "经催告仍不履行的，本机关将依法申请人民法院强制执行。",
  basis: "行政处罚法 第七十二条第一款第四项；行政强制法 第五十三条、第五十四条",
};

/** The rate of one day, as a paper reckons with it. */
export const dailyRate: LegalText = { zh: "每日百分之三", basis: surchargeTerms.basis };

/** When the days begin where the payment was put off or spread. */
export const stagesCount: LegalText = {
  zh: "依据《中华人民共和国行政处罚法》第六十六条第二款批准延期、分期缴纳的，在各期缴纳期限届满以前不计算，自各期届满之日的次日起计算",
  basis: "行政处罚法 第六十六条第二款、第七十二条第一款第一项",
};

/** How the surcharge is counted, as its decision says it. */
export const surchargeRule: LegalText = {
  zh: "每日按尚未缴纳的罚款数额的百分之三加处罚款，自缴款期限届满之日的次日起计算至缴清之日，累计不超过罚款的数额；行政复议、行政诉讼期间不予计算。",
  basis: "行政处罚法 第七十二条第一款第一项、第七十三条第三款；行政强制法 第四十五条第二款",
};

/** Against a surcharge the party pays first and then goes to the reviewing body. */
export const surchargeRemedies = (organ: Pick<Unit, "government" | "court">): LegalText => ({
  zh: `对加处罚款有异议的，应当先缴纳罚款和因逾期缴纳所加处的罚款，再依法申请行政复议。${remedies(organ, "决定").zh}`,
  basis: `罚款决定与罚款收缴分离实施办法 第九条第二款；${remedies(organ, "决定").basis}`,
});

/** What a party may do that is urged a last time to perform. */
export const demandRights: LegalText = {
  zh: "你（单位）收到本催告书后有权进行陈述和申辩。提出的事实、理由和证据成立的，本机关将予以采纳。",
  basis: "行政强制法 第三十五条第四项、第三十六条",
};

/** What follows when the last demand stays without effect. */
export const enforcementWarning = (court: string): LegalText => ({
  zh: `催告书送达满${periodInWords("demand-notice")}仍未履行义务的，本机关将依据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，申请${court}强制执行。`,
  basis: "行政强制法 第五十三条、第五十四条、第六十九条",
});

/** What was approved does not change the decision itself. */
export const deferralEffect: LegalText = {
  zh: "请按照上述期限和金额缴纳。任何一期逾期不缴纳的，自该期届满之日的次日起，每日按该期未缴数额的百分之三加处罚款。本批准书不改变行政处罚决定的内容。",
  basis: "行政处罚法 第六十六条第二款、第七十二条第一款第一项",
};
