import type { Content } from "pdfmake/interfaces.js";
import Type from "typebox";
import {
  commitments,
  falseCommitmentWarning,
  repairAnswer,
  repairConditionTexts,
  repairMaterials,
  repairWindow,
} from "../../domain/penalty/credit-notice.ts";
import {
  Cited,
  CreditParty,
  cited,
  creditPartyOf,
  decisionCited,
  PublicityFacts,
  publicityFacts,
} from "../parts/credit.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { blank, paragraph, section } from "../parts/text.ts";
import { zhDate, zhNumber } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 信用修复告知书, served together with the decision (两书同达): how long the penalty is shown and how credit is repaired. */
export default defineTemplate({
  zh: "信用修复告知书",
  word: "信修告",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: CreditParty,
    decision: Cited,
    publicity: Type.Union([PublicityFacts, Type.Null()]),
  }),
  from: (file) => ({
    organ: organOf(file),
    party: creditPartyOf(file),
    decision: decisionCited(file),
    publicity: publicityFacts(file),
  }),
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.publicity?.startsOn ?? null)}对${you(d.party)}作出${cited("行政处罚决定书", d.decision)}。` +
        "现将行政处罚信息公示和信用修复的有关事项告知如下：",
    ),
    ...section("一、公示平台和期限", paragraph(shown(d.publicity))),
    ...section("二、信用修复的条件", paragraph(`${listed(repairConditionTexts)}。`)),
    ...section("三、申请材料", paragraph(`${listed(repairMaterials)}。`)),
    ...section(
      "四、申请渠道和办理",
      paragraph(
        `${repairWindow.zh}${repairAnswer().zh}准予修复的，停止公示；不予修复的，说明理由。` +
          `咨询电话：${d.organ.phone}；地址：${d.organ.address}。`,
      ),
    ),
    ...section("五、信用承诺", paragraph(`申请信用修复应当公开作出信用承诺。${falseCommitmentWarning.zh}`)),
    paragraph("附件：信用承诺书"),
    ending(signatures([{ role: "当事人（签收）：" }]), closing(d.organ.name, d.issuedOn)),
    ...annex(d.party),
  ],
});

/** （一）……；（二）…… */
const listed = (texts: readonly { zh: string }[]): string =>
  texts.map(({ zh }, i) => `（${zhNumber(i + 1)}）${zh}`).join("；");

/** Where and how long the penalty is shown. */
function shown(publicity: PublicityFacts | null): string {
  if (!publicity) return `公示平台：${blank(20)}；最短公示期至${zhDate(null)}，最长公示期至${zhDate(null)}。`;
  const { grade, name, minUntil, maxUntil, reason } = publicity;
  const onSite = "该行政处罚信息在本机关行政执法公示平台公开";
  const kind = grade === "general" ? `属于${name}` : `因${reason}，属于${name}`;
  if (grade === "minor")
    return (
      `${onSite}；${kind}，原则上不在“信用中国”网站公示，确需公示的，自处罚决定书日期起最长公示至${zhDate(maxUntil)}，` +
      "履行义务后即可申请信用修复。"
    );
  return (
    `${onSite}，并在“信用中国”网站公示；${kind}。公示期自处罚决定书日期起计算，最短公示期至${zhDate(minUntil)}届满，` +
    `届满后可以申请信用修复；最长公示期至${zhDate(maxUntil)}届满，届满自动停止公示。`
  );
}

/** 信用承诺书, to be filled in by the party. */
const annex = ({ name, identity, kind }: CreditParty): Content[] => [
  {
    text: "信用承诺书",
    font: "biaosong",
    fontSize: 22,
    alignment: "center",
    pageBreak: "before",
    margin: [0, 0, 0, 12],
  },
  paragraph(
    `承诺人：${name}（${kind === "unit" ? "统一社会信用代码" : "身份证件号码"}：${identity}）。现就申请信用修复郑重承诺如下：`,
  ),
  ...commitments.map((text, i) =>
    paragraph(`${i + 1}．${text}；`.replace(/；$/, i === commitments.length - 1 ? "。" : "；")),
  ),
  ending(
    signatures([
      { role: kind === "unit" ? "承诺单位（盖章）：" : "承诺人（签名）：" },
      ...(kind === "unit" ? [{ role: "法定代表人（负责人）（签名）：" }] : []),
    ]),
  ),
];
