import type { LegalText } from "../documents.ts";
import { periodInWords } from "../period-words.ts";

/** What somebody who is questioned is told first. */
export const interviewRights: LegalText = {
  zh: "根据法律规定，你应当如实回答询问，并协助调查，不得拒绝或者阻挠；你有权进行陈述和申辩；认为执法人员与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；笔录有遗漏或者差错的，有权补充或者改正。",
  basis: "行政处罚法 第四十三条、第四十五条、第五十五条",
};

/** Why somebody is asked to come. */
export const summonsDuty: LegalText = {
  zh: "根据《中华人民共和国行政处罚法》第五十五条第二款的规定，当事人或者有关人员应当如实回答询问，并协助调查，不得拒绝或者阻挠。",
  basis: "行政处罚法 第五十五条第二款",
};

export const samplingPower: LegalText = {
  zh: "依据《中华人民共和国行政处罚法》第五十六条的规定，对你单位的下列物品进行抽样取证：",
  basis: "行政处罚法 第五十六条",
};

/**
 * 先行登记保存: the power, what it binds the party to, and within how many days it is decided on. What follows when it
 * lapses depends on where the things are kept (`preservationLapsed`).
 */
export const preservationPower: LegalText = {
  zh: "根据《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人批准，决定对有关证据先行登记保存。",
  basis: "行政处罚法 第五十六条",
};

/**
 * What the form's row for a review says where nobody reviews: the law gives the decision to the head of the organ, and
 * the officers report to the head without a step between.
 */
export const preservationUnreviewed: LegalText = {
  zh: "未另设审核环节。依据《中华人民共和国行政处罚法》第五十六条的规定，由承办人直接报请本机关负责人批准。",
  basis: "行政处罚法 第五十六条",
};

export const measureUnreviewed: LegalText = {
  zh: "未另设审核环节。依据《中华人民共和国行政强制法》第十八条第一项的规定，由承办人在实施前直接向本机关负责人报告并报请批准。",
  basis: "行政强制法 第十八条第一项",
};

/** The same of a measure that was taken at once because it was urgent. */
export const urgentMeasureUnreviewed: LegalText = {
  zh: "未另设审核环节。依据《中华人民共和国行政强制法》第十九条的规定，由承办人直接向本机关负责人报告并补办批准手续。",
  basis: "行政强制法 第十九条",
};

export const preservationDuty: LegalText = {
  zh: `在此期间，当事人或者有关人员不得销毁或者转移证据。本机关在先行登记保存之日起${periodInWords("evidence-preservation")}内作出处理决定；届满未作出处理决定的，先行登记保存自动解除，`,
  basis: "行政处罚法 第五十六条、第八十五条",
};

/** What becomes of the things when the preservation lapses, by the place of keeping. */
export const preservationLapsed = {
  /** the bureau keeps them */
  removed: { zh: "你单位（你）可以向本机关领取。", basis: preservationDuty.basis },
  /** they stay with the party */
  "in-place": { zh: "就地保存的证据由你单位（你）自行收回，不需要领取。", basis: preservationDuty.basis },
} as const satisfies Record<string, LegalText>;

/** 查封、扣押: under which provisions, and what the party may not do and may do. */
export const measurePower: LegalText = {
  zh: "《中华人民共和国安全生产法》第六十五条第一款第四项、《中华人民共和国行政强制法》第十八条、第二十二条、第二十三条",
  basis: "安全生产法 第六十五条第一款第四项；行政强制法 第十八条、第二十二条、第二十三条",
};

export const measureDuty: LegalText = {
  zh: "查封、扣押期间，不得擅自启封、使用、销毁、转移查封、扣押的场所、设施或者财物。因查封、扣押发生的保管费用由本机关承担。检测、检验、检疫或者技术鉴定的期间不计入查封、扣押期限，并另行书面告知。",
  basis: "行政强制法 第二十五条第三款、第二十六条",
};

export const measureRights: LegalText = {
  zh: "对本机关采取的查封、扣押，你单位（你）有权陈述和申辩；合法权益因违法实施行政强制受到损害的，有权依法要求赔偿。",
  basis: "行政强制法 第八条",
};

export const measureTold: LegalText = {
  zh: "执法人员已向当事人出示执法身份证件，通知当事人到场，当场告知采取查封、扣押的理由、依据以及当事人依法享有的权利、救济途径，并听取当事人的陈述和申辩。",
  basis: "行政强制法 第十八条第三项至第六项",
};

export const measureExtension: LegalText = {
  zh: `依据《中华人民共和国行政强制法》第二十五条第一款、第二款的规定，经本机关负责人批准，决定延长查封、扣押期限${periodInWords("sealing-extension")}。`,
  basis: "行政强制法 第二十五条第一款、第二款",
};

export const measureTesting: LegalText = {
  zh: "依据《中华人民共和国行政强制法》第二十五条第三款的规定，检测、检验、检疫或者技术鉴定的期间不计入查封、扣押的期间，费用由本机关承担。",
  basis: "行政强制法 第二十五条第三款",
};

export const measureReturn: LegalText = {
  zh: "解除查封、扣押的，本机关立即退还财物。",
  basis: "行政强制法 第二十八条第二款",
};

/** 停止供电. */
export const powerCutPower: LegalText = {
  zh: "《中华人民共和国安全生产法》第七十条第一款",
  basis: "安全生产法 第七十条第一款",
};

export const powerCutAhead: LegalText = {
  zh: `根据《中华人民共和国安全生产法》第七十条第二款的规定，本机关提前${periodInWords("power-cut-earliest")}通知你单位；自收到本决定书起满${periodInWords("power-cut-earliest")}后停止供电。`,
  basis: "安全生产法 第七十条第二款",
};

export const powerCutEmergency: LegalText = {
  zh: `因有危及生产安全的紧急情形，根据《中华人民共和国安全生产法》第七十条第二款的规定，不再提前${periodInWords("power-cut-earliest")}通知，自收到本决定书起停止供电。`,
  basis: "安全生产法 第七十条第二款",
};

export const powerRestoration: LegalText = {
  zh: "《中华人民共和国安全生产法》第七十条第二款",
  basis: "安全生产法 第七十条第二款",
};
