import { ruleOf } from "../deadlines.ts";
import type { LegalText } from "../documents.ts";
import { grounds } from "./credit-grounds.ts";

/** What the party is told of repair: the conditions, in the order of the form. */
export const repairConditionTexts: readonly LegalText[] = [
  { zh: "最短公示期已经届满（轻微失信信息不设最短公示期）", basis: grounds.repair },
  { zh: "违法行为已经纠正，行政处罚决定规定的义务（包括罚款、加处罚款）已经全部履行", basis: grounds.repair },
  { zh: "公开作出信用承诺", basis: grounds.repair },
  { zh: "法律、法规规定的其他条件", basis: grounds.repair },
];

/** What the party brings along. */
export const repairMaterials: readonly LegalText[] = [
  { zh: "信用修复申请（在线填报）", basis: grounds.repair },
  { zh: "签字盖章的信用承诺书（格式附后）", basis: grounds.repair },
  { zh: "缴纳罚款凭证、整改复查意见书等已经履行处罚决定、纠正违法行为的证明材料", basis: grounds.repair },
];

/** 通过“信用中国”网站: where to apply; the bureau that made the decision decides (谁认定、谁修复). */
export const repairWindow: LegalText = {
  zh: "通过“信用中国”网站在线提出申请，由网站推送本机关办理，不收取任何费用。",
  basis: grounds.repair,
};

/** 两书同达: how fast the bureau answers. */
export function repairAnswer(): LegalText {
  const { basis } = ruleOf("credit-repair-check");
  const days = ruleOf("credit-repair-check");
  const amount = days.kind === "period" ? days.amount : 0;
  return {
    zh: `本机关自接到申请之日起${amount}个工作日内完成信息核查，并反馈或者上传信用网站。`,
    basis: `${basis}；国办发〔2025〕22号`,
  };
}

/** What a false commitment leads to. */
export const falseCommitmentWarning: LegalText = {
  zh: "提供虚假材料、作出虚假承诺或者不履行承诺的，撤销信用修复，恢复公示，并依法记入信用记录。",
  basis: grounds.repair,
};

/** What the party undertakes (信用承诺书). */
export const commitments: readonly string[] = [
  "已经纠正行政处罚决定书认定的违法行为，并全部履行行政处罚决定",
  "提交的申请材料真实、合法、有效",
  "严格遵守安全生产法律、法规，依法诚信生产经营",
  "如有违反承诺的行为，自愿接受撤销信用修复、恢复公示等处理，并依法承担相应责任",
  "同意将本承诺书向社会公开，接受社会监督",
];
