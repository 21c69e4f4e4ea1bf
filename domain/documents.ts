import type { Unit } from "./case-file.ts";
import { periodInWords } from "./period-words.ts";

/** A sentence of a document that states the law, with the provisions it rests on. */
export interface LegalText {
  zh: string;
  basis: string;
}

/**
 * 救济途径: whom the party may turn to, within which time, and that execution goes on.
 * `act` is what the document calls itself (决定, 指令). For a department of a people's government the only body for
 * reconsideration is that government (第二十四条); for an organ under vertical leadership it is the next higher
 * organ (第二十七条). Which of the two a fire brigade is must be confirmed: see docs/decisions/0008.
 */
export const remedies = (organ: Pick<Unit, "government" | "court">, act: string): LegalText => ({
  zh:
    `如不服本${act}，可以自收到本${act}之日起${periodInWords("reconsideration-application")}内向${organ.government}申请行政复议，` +
    `也可以自收到本${act}之日起${periodInWords("litigation")}内直接向${organ.court}提起行政诉讼。` +
    `行政复议、行政诉讼期间，本${act}不停止执行，法律另有规定的除外。`,
  basis:
    "行政复议法 第二十条第一款、第二十四条第一款、第四十二条；行政诉讼法 第四十六条第一款、第五十六条第一款",
});

/** Name of the family of documents, printed above the title of a form. */
export const documentFamily = (organ: Pick<Unit, "organWord">): string =>
  families[organ.organWord] ?? "行政执法文书";

const families: Record<string, string> = { 应急: "安全生产行政执法文书", 消: "消防行政执法文书" };

/** What an organ does under its own law, as its documents cite it. */
export interface Powers {
  /** to inspect */
  inspect: string;
  /** to order that problems be put right by a date */
  order: string;
  /** to watch over the handling of a major hazard */
  supervise: string;
  /** to order people out and work stopped while safety cannot be assured, and to agree to its resumption */
  suspend: string;
  /** to pass a problem on to the competent department */
  transfer: string;
}

const underSafetyLaw: Powers = {
  inspect: "《中华人民共和国安全生产法》第六十五条第一款第一项",
  order: "《中华人民共和国安全生产法》第六十五条第一款第二项、第三项",
  supervise: "《中华人民共和国安全生产法》第四十一条第三款",
  suspend: "《中华人民共和国安全生产法》第六十五条第一款第三项",
  transfer: "《中华人民共和国安全生产法》第六十九条",
};

/**
 * By the organ's word in document numbers. 消防法 第五十四条 knows the removal of a danger and provisional sealing
 * only, so ordering people out and work stopped rests on 安全生产法 第六十五条 for every department in charge of safety.
 */
const ownPowers: Record<string, Partial<Powers>> = {
  消: {
    inspect: "《中华人民共和国消防法》第五十三条",
    order: "《中华人民共和国消防法》第五十三条、第五十四条",
    supervise: "《中华人民共和国安全生产法》第四十一条第三款、《中华人民共和国消防法》第五十五条第一款",
    suspend: "《中华人民共和国消防法》第五十四条、《中华人民共和国安全生产法》第六十五条第一款第三项",
  },
};

/** The provisions under which this organ acts. */
export const powersOf = (organ: Pick<Unit, "organWord">): Powers => ({
  ...underSafetyLaw,
  ...ownPowers[organ.organWord],
});

/** 涉企行政检查“五个严禁”“八个不得”, told to every enterprise in the notice of an inspection. */
export const inspectionProhibitions: LegalText[] = [
  "严禁逐利检查。不得接受被检查企业的任何馈赠、报酬、福利待遇，不得参加被检查企业提供的宴请、娱乐、旅游等活动，不得由被检查企业支付消费开支或者将检查费用转嫁给企业，不得强制企业接受指定的中介机构提供服务。",
  "严禁干扰企业正常生产经营。不得刻意要求法定代表人到场。",
  "严禁任性处罚企业。不得乱查封、乱扣押、乱冻结、动辄责令停产停业。",
  "严禁下达检查指标。不得将考核考评、预算项目绩效与检查频次、罚款数额挂钩。",
  "严禁变相检查。不得以观摩、督导、考察等名义行检查之实。",
].map((zh) => ({ zh, basis: "国办发〔2024〕54号《关于严格规范涉企行政检查的意见》" }));

/** What the notice of an urgent visit says of its approval, which is made up for. */
export const urgentEntry: LegalText = {
  zh: "本次检查需要当场实施，本通知书于检查时当场送达，检查的批准手续和备案由本机关按规定的期限补办。",
  basis: "国办发〔2024〕54号（条次待核）",
};

/** What the party is told of its rights and duties before an inspection. */
export const inspectionRights: LegalText[] = [
  {
    zh: "检查人员应当主动出示行政执法证件；不出示的，你单位有权拒绝接受检查。",
    basis: "安全生产法 第六十七条第二款；行政处罚法 第五十五条第一款（参照）",
  },
  {
    zh: "你单位认为检查人员与本次检查事项有直接利害关系或者有其他关系可能影响公正执法的，有权申请其回避。",
    basis: "行政处罚法 第四十三条第二款（参照）；国办发〔2024〕54号",
  },
  {
    zh: "监督检查不得影响你单位的正常生产经营活动；检查人员对涉及的技术秘密和业务秘密应当保密。",
    basis: "安全生产法 第六十五条第二款、第六十七条第二款",
  },
  {
    zh: "你单位应当予以配合，如实提供有关资料和情况，不得拒绝、阻挠。",
    basis: "安全生产法 第六十六条；行政处罚法 第五十五条第二款（参照）",
  },
];

/** 出示证件 and 告知回避, as the record of the visit states them. */
export const openingOfVisit: LegalText = {
  zh: "检查人员已向你单位出示行政执法证件，并告知：如认为检查人员与本次检查事项有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；你单位有如实回答询问、提供资料并协助检查的义务。",
  basis: "安全生产法 第六十七条第二款；行政处罚法 第四十三条、第五十五条（参照）",
};

/** 拒绝签字: what the officers do when the record is not signed. */
export const refusalToSign: LegalText = {
  zh: "被检查单位负责人拒绝签字的，由检查人员记明情况，并向所在部门报告。",
  basis: "安全生产法 第六十八条",
};

/** 送达地址和方式确认: what the party accepts by signing. */
export const addressConsequences: LegalText = {
  zh: "本确认书确认的送达地址和方式适用于本案各阶段的文书。地址、电话或者电子邮箱变更的，应当及时书面告知；因提供或者确认的地址不准确、变更未及时告知，或者本人、指定的代收人拒绝签收，致使文书未能实际接收的，由受送达人承担由此产生的法律后果。",
  basis: "行政处罚法 第六十一条（参照）；民事诉讼法 第八十八条、第九十条、第九十一条",
};

/** 电子送达: only with consent; served on the day the document reaches the party's system. */
export const electronicDelivery: LegalText = {
  zh: "同意采用电子方式送达的，以文书到达上述电子邮箱所在系统的日期为送达日期；需要纸质文书的，可以向本机关领取。",
  basis: "行政处罚法 第六十一条第二款（参照）；民事诉讼法 第九十条",
};
