import type { Content } from "pdfmake/interfaces.js";
import Type from "typebox";
import { opinionRow } from "../parts/approval.ts";
import {
  Decision,
  decisionOf,
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
import { named } from "../parts/labels.ts";
import { partyRows, withCertificates } from "../parts/party.ts";
import { allSubmitted, submitted } from "../parts/submitted.ts";
import { type FieldRow, fields, furtherFields, list, numberedList } from "../parts/table.ts";
import { KEPT_TOGETHER, textLength } from "../parts/text.ts";
import { dateOf, zhDate, zhMoney } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** Review, approval and sign-off stand on one page, so that none is signed apart from what it rests on; long ones break. */
const together = (rows: FieldRow[]): Content =>
  textLength(rows.flat()) <= 2 * KEPT_TOGETHER
    ? { unbreakable: true, stack: [furtherFields(rows)] }
    : furtherFields(rows);

const results = { passed: "合格", failed: "不合格" };

/** 重大事故隐患销号审批表: the whole handling of one major hazard on one sheet. */
export default defineTemplate({
  zh: "重大事故隐患销号审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    hazard: Hazard,
    measuresNumber: Optional,
    supervisionNumber: Optional,
    liftingNumber: Optional,
    dueOn: Optional,
    plan: Type.Object({
      summary: Optional,
      measures: Optional,
      fundsFen: Type.Union([Type.Integer(), Type.Null()]),
      responsiblePerson: Optional,
      stages: Type.Array(Type.Object({ name: Type.String(), dueOn: Type.String() })),
    }),
    visits: Type.Array(
      Type.Object({
        on: Type.String(),
        progress: Type.String(),
        controls: Type.String(),
        measures: Type.String(),
      }),
    ),
    review: Type.Object({
      reviewedOn: Optional,
      result: Optional,
      expertOpinion: Optional,
      officers: Type.Array(OfficerFacts),
    }),
    reviewOpinion: Decision,
    liftingApproval: Decision,
    signOff: Decision,
  }),
  from(file) {
    const { id, dueOn, departmentId } = findingOf(file);
    const of = { findingId: id };
    const plan = submitted(file, "major-hazard/plan", of)?.data ?? {};
    const review = submitted(file, "major-hazard/review", of);
    const signOff = submitted(file, "major-hazard/sign-off", of);
    const number = (template: string) => issued(file, template, of)?.number ?? null;
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      hazard: hazardOf(file),
      measuresNumber: number("major-hazard/on-site-measures"),
      supervisionNumber: number("major-hazard/supervision-notice"),
      liftingNumber: number("major-hazard/lifting-notice"),
      dueOn: dueOn ?? submitted(file, "major-hazard/supervision", of)?.data.dueOn ?? null,
      plan: {
        summary: plan.summary ?? null,
        measures: plan.measures ?? null,
        fundsFen: plan.fundsFen ?? null,
        responsiblePerson: plan.responsiblePerson ?? null,
        stages: plan.stages ?? [],
      },
      visits: allSubmitted(file, "major-hazard/progress", of).map(({ data }) => ({
        on: data.visitedOn ?? "",
        progress: `${data.progress ?? ""}${data.problems ? `存在的问题：${data.problems}` : ""}`,
        controls: held(data.interimControlsInPlace, "已落实", "未落实"),
        measures: held(data.measuresObeyed, "已执行", "未执行"),
      })),
      review: {
        reviewedOn: review?.data.reviewedOn ?? null,
        result: review?.data.result ?? null,
        expertOpinion: review?.data.expertOpinion ?? null,
        officers: officersNamed(file, review?.data.officersPresent, departmentId),
      },
      reviewOpinion: review
        ? {
            decision: null,
            opinion: review.data.opinion ?? null,
            by: review.by.name,
            on: review.data.reviewedOn ?? dateOf(review.at),
          }
        : null,
      liftingApproval: decisionOf(
        submitted(file, "shared/approval", { ...of, elementId: "approve-lifting" }),
      ),
      signOff: signOff
        ? {
            decision: null,
            opinion: signOff.data.opinion ?? null,
            by: signOff.by.name,
            on: signOff.data.signedOffOn ?? dateOf(signOff.at),
          }
        : null,
    };
  },
  content: (d) => [
    fields([
      ...partyRows(d.enterprise, "隐患单位"),
      ["重大事故\n隐　　患", `${d.hazard.description}（部位：${d.hazard.place}）`],
      ["违反的规定", d.hazard.basis],
      ["判定依据", d.hazard.standard ?? ""],
      [
        "相关文书",
        [
          `现场处理措施决定书：${d.measuresNumber ?? ""}`,
          `重大事故隐患挂牌督办通知书：${d.supervisionNumber ?? ""}`,
          `恢复生产经营（解除措施）通知书：${d.liftingNumber ?? ""}`,
        ].join("\n"),
      ],
      ["治理期限", zhDate(d.dueOn)],
      ["治理方案", d.plan.summary ?? ""],
      ["治理措施", d.plan.measures ?? ""],
      [
        "治理资金",
        d.plan.fundsFen === null ? "" : zhMoney(d.plan.fundsFen),
        "责 任 人",
        d.plan.responsiblePerson ?? "",
      ],
    ]),
    numberedList(
      [
        { zh: "治理阶段", width: "*" },
        { zh: "完成时限", width: 120, centred: true },
      ],
      d.plan.stages.map((s) => [s.name, zhDate(s.dueOn)]),
      "治理进度安排",
    ),
    list(
      [
        { zh: "日期", width: 82, centred: true },
        { zh: "治理进展", width: "*" },
        { zh: "临时管控", width: 60, centred: true },
        { zh: "现场处理措施", width: 76, centred: true },
      ],
      d.visits.map((v) => [v.on ? zhDate(v.on) : "", v.progress, v.controls, v.measures]),
      "督办检查情况",
    ),
    together([
      ["审查日期", zhDate(d.review.reviewedOn), "审查结论", named(results, d.review.result)],
      ["审查人员", withCertificates(d.review.officers)],
      ["专家意见", d.review.expertOpinion ?? "无"],
      opinionRow("审查意见", d.reviewOpinion),
      opinionRow("批准解除\n意　　见", d.liftingApproval),
      opinionRow("销号意见", d.signOff),
    ]),
  ],
});

/** Yes or no in the form's words; nothing where an older form did not ask. */
const held = (answer: boolean | undefined, yes: string, no: string): string =>
  answer === undefined ? "" : answer ? yes : no;
