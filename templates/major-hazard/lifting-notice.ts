import Type from "typebox";
import { powersOf } from "../../domain/documents.ts";
import { Enterprise, enterpriseOf, findingOf, issued, Optional, Organ, organOf } from "../parts/facts.ts";
import { measures, named } from "../parts/labels.ts";
import { addressee } from "../parts/party.ts";
import { closing } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, paragraph, sentence } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 恢复生产经营（解除措施）通知书: after the review found the hazard removed, the measures end. */
export default defineTemplate({
  zh: "恢复生产经营（解除措施）通知书",
  word: "恢复",
  layout: "letter",
  copies: ["由本机关存档", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    hazard: Type.Object({ description: Type.String(), place: Type.String() }),
    decision: Type.Object({ number: Optional, issuedOn: Optional }),
    measures: Type.Array(Type.String()),
    scope: Optional,
    requestedOn: Optional,
    reviewedOn: Optional,
    opinion: Optional,
    approvedOn: Optional,
  }),
  from(file) {
    const { id, description, place } = findingOf(file);
    const of = { findingId: id };
    const order = submitted(file, "major-hazard/on-site-measures", of)?.data ?? {};
    const review = submitted(file, "major-hazard/review", of)?.data ?? {};
    const approval = submitted(file, "shared/approval", { ...of, elementId: "approve-lifting" });
    const decision = issued(file, "major-hazard/on-site-measures", of);
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      hazard: { description, place },
      decision: { number: decision?.number ?? null, issuedOn: decision?.issuedOn ?? null },
      measures: order.measures ?? [],
      scope: order.scope ?? null,
      requestedOn: submitted(file, "major-hazard/resumption-request", of)?.data.requestedOn ?? null,
      reviewedOn: review.reviewedOn ?? null,
      opinion: review.opinion ?? null,
      approvedOn: approval ? dateOf(approval.at) : null,
    };
  },
  content: (d) => [
    addressee(d.enterprise.name),
    paragraph(
      `本机关于${zhDate(d.decision.issuedOn)}对你单位作出《现场处理措施决定书》${d.decision.number ?? blank(14)}，` +
        `责令你单位${d.measures.map((m) => named(measures, m)).join("、") || blank(12)}，范围为${d.scope ?? blank(12)}。`,
    ),
    paragraph(
      `${d.requestedOn ? `你单位于${zhDate(d.requestedOn)}提出恢复申请。` : ""}` +
        `经${zhDate(d.reviewedOn)}审查，重大事故隐患“${d.hazard.description.replace(/[。；]$/, "")}”已经排除。审查意见：${d.opinion ? sentence(d.opinion) : blank(16)}`,
    ),
    paragraph(
      `依据${powersOf(d.organ).suspend}的规定，同意你单位自${zhDate(d.issuedOn)}起恢复生产经营和使用，上述现场处理措施同时解除。`,
    ),
    paragraph("你单位应当严格落实安全生产主体责任，加强隐患排查治理，防止同类隐患再次发生。"),
    closing(d.organ.name, d.issuedOn),
  ],
});
