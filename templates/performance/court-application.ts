import Type from "typebox";
import { demandServedOn, servedOn } from "../../domain/penalty/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { periodInWords } from "../../domain/period-words.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "../parts/cited.ts";
import { issued, Optional } from "../parts/facts.ts";
import { decisionCited, Owed, owedOf, unpaidParts } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { identified } from "../parts/party.ts";
import { money } from "../parts/proposed-penalty.ts";
import { capped } from "../parts/reckoning.ts";
import { RemedyTaken, remediesInWords, remediesTaken, remedyPapers } from "../parts/remedies-taken.ts";
import { closing, ending, ruledLines } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formHeading, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "performance/court-application";
const surchargeDecision = "performance/surcharge-decision";

/** 强制执行申请书 (行政强制法 第五十五条): signed by the head of the organ, with seal and date. */
export default defineTemplate({
  zh: "强制执行申请书",
  word: "强执",
  layout: "form",
  copies: ["由本机关存档", "交人民法院"],
  data: Type.Object({
    ...Owed.properties,
    court: Optional,
    target: Optional,
    facts: Optional,
    partyOpinion: Optional,
    papers: Type.Array(Type.String()),
    demand: Type.Object({ number: Optional, servedOn: Optional }),
    /** 加处罚款决定书 behind the surcharge that is claimed; null if none is claimed or none was made */
    surchargeDecision: Type.Union([
      Type.Object({ number: Optional, issuedOn: Type.String(), servedOn: Optional }),
      Type.Null(),
    ]),
    remedies: Type.Array(RemedyTaken),
  }),
  from(file) {
    const partyId = file.scope.partyId ?? "";
    const application = submitted(file, form, { partyId })?.data;
    const owed = owedOf(file);
    const surcharge = owed.unpaidSurchargeFen > 0 ? issued(file, surchargeDecision, { partyId }) : undefined;
    const remedies = remediesTaken(file, partyId);
    const withDecision = [...(surcharge ? ["加处罚款决定书及送达回执"] : []), ...remedyPapers(remedies)];
    return {
      ...owed,
      court: application?.court ?? null,
      target: application?.target ?? null,
      facts: application?.facts ?? null,
      partyOpinion: application?.partyOpinion ?? null,
      papers: (application?.papers ?? []).flatMap((paper) => [
        titleOf(form, "/papers/*", paper),
        // The papers that carry or uphold the decision stand with it.
        ...(paper === "decision" ? withDecision : []),
      ]),
      demand: {
        number: issued(file, "performance/final-demand", { partyId })?.number ?? null,
        servedOn: demandServedOn(file, partyId),
      },
      surchargeDecision: surcharge
        ? {
            number: surcharge.number,
            issuedOn: surcharge.issuedOn,
            servedOn: servedOn(file, partyId, [surchargeDecision]),
          }
        : null,
      remedies,
    };
  },
  content: (d) => [
    formParagraph(`申请人：${d.organ.name}，地址：${d.organ.address}，联系电话：${d.organ.phone}。`),
    formParagraph(`被申请人：${d.party.name}，${identified(d.party)}。`),
    formHeading("申请事项"),
    formParagraph(
      `依据${citedLaw(paymentGrounds.courtApplication)}的规定，申请贵院强制执行本机关于${zhDate(d.decision.issuedOn)}作出的${decisionCited(d)}` +
        (d.surchargeDecision
          ? `和于${zhDate(d.surchargeDecision.issuedOn)}作出的《加处罚款决定书》${d.surchargeDecision.number ?? blank(12)}`
          : "") +
        (d.totalFen > 0
          ? `，执行标的：${unpaidParts(d)
              .map(
                ({ kind, fen }) =>
                  `${kind}${money(fen)}${kind === "加处罚款" ? `（计算至${zhDate(d.issuedOn)}${capped(d)}）` : ""}`,
              )
              .join("，")}，合计${money(d.totalFen)}。`
          : "。"),
    ),
    ...(d.duties === null ? [] : [formParagraph("申请强制执行的其他义务：", fact(sentence(d.duties), 20))]),
    ...lines(d.target ? `执行标的情况：${sentence(d.target)}` : `执行标的情况：${blank(24)}`, formParagraph),
    formHeading("事实、理由和依据"),
    ...lines(d.facts ? sentence(d.facts) : blank(30), formParagraph),
    formParagraph(
      `该决定书已于${zhDate(d.decision.servedOn)}送达被申请人。${remediesInWords(d.remedies)}` +
        (d.surchargeDecision?.servedOn
          ? `《加处罚款决定书》已于${zhDate(d.surchargeDecision.servedOn)}送达被申请人。`
          : "") +
        `本机关于${zhDate(d.demand.servedOn)}送达《行政强制执行事先催告书》${d.demand.number ?? blank(12)}，催告书送达已满${periodInWords("demand-notice")}，被申请人仍未履行义务。`,
    ),
    formHeading("当事人的意见"),
    ...lines(d.partyOpinion ? sentence(d.partyOpinion) : blank(30), formParagraph),
    formParagraph("此致"),
    { text: d.court ?? d.organ.court, margin: [0, 0, 0, 4] },
    formParagraph(
      "附件：",
      d.papers.length > 0 ? `${d.papers.map((paper, i) => `${i + 1}．${paper}`).join("；")}。` : blank(20),
    ),
    ending(ruledLines("申请机关负责人（签名）："), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
