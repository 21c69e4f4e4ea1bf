import Type from "typebox";
import { powersOf, remedies } from "../../domain/documents.ts";
import {
  Enterprise,
  enterpriseOf,
  findingOf,
  issued,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { Hazard, hazardOf } from "../parts/hazard.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, choices, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 复产验收审查意见书 (安全生产法 第六十五条第一款第三项): what the review of a treated hazard came to, and why. */
export default defineTemplate({
  zh: "复产验收审查意见书",
  word: "审查",
  layout: "form",
  copies: ["由本机关存档", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    hazard: Hazard,
    decision: Type.Object({ number: Optional, issuedOn: Optional }),
    requestedOn: Optional,
    reviewedOn: Optional,
    result: Optional,
    opinion: Optional,
    expertOpinion: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { id, departmentId } = findingOf(file);
    const of = { findingId: id };
    const review = submitted(file, "major-hazard/review", of)?.data ?? {};
    const decision = issued(file, "major-hazard/on-site-measures", of);
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      hazard: hazardOf(file),
      decision: { number: decision?.number ?? null, issuedOn: decision?.issuedOn ?? null },
      requestedOn: submitted(file, "major-hazard/resumption-request", of)?.data.requestedOn ?? null,
      reviewedOn: review.reviewedOn ?? null,
      result: review.result ?? null,
      opinion: review.opinion ?? null,
      expertOpinion: review.expertOpinion ?? null,
      officers: officersNamed(file, review.officersPresent, departmentId),
    };
  },
  content: (d) => [
    addressee(d.enterprise.name),
    formParagraph(
      ...(d.requestedOn ? ["你单位于", fact(zhDate(d.requestedOn)), "申请恢复生产经营和使用。"] : []),
      "本机关于",
      fact(d.reviewedOn && zhDate(d.reviewedOn)),
      `对重大事故隐患“${d.hazard.description.replace(/[。；]$/, "")}”（部位：${d.hazard.place}）的治理情况进行审查。`,
      "该隐患涉及的《现场处理措施决定书》：",
      fact(d.decision.number, 14),
      "。",
    ),
    ...lines(`审查意见：${d.opinion ? sentence(d.opinion) : blank(24)}`, (line) => formParagraph(line)),
    ...lines(`专家意见：${d.expertOpinion ? sentence(d.expertOpinion) : "无。"}`, (line) =>
      formParagraph(line),
    ),
    formParagraph(`审查结论：${choices({ passed: "审查合格", failed: "审查不合格，不予恢复" }, d.result)}`),
    formParagraph(
      `依据${powersOf(d.organ).suspend}的规定，重大事故隐患排除后，经审查同意，方可恢复生产经营和使用。${consequences[d.result ?? ""] ?? ""}`,
    ),
    ...(d.result === "failed" ? [formParagraph(remedies(d.organ, "意见").zh)] : []),
    ending(
      signatures([{ role: "被审查单位负责人（签收）：" }, ...officerSignatures("审查人员", d.officers)]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});

const consequences: Record<string, string> = {
  passed: "经本机关批准并送达《恢复生产经营（解除措施）通知书》后，现场处理措施解除。",
  failed:
    "现决定不予恢复，现场处理措施继续执行。你单位应当针对审查意见继续治理，治理完成后可以再次书面申请审查。",
};
