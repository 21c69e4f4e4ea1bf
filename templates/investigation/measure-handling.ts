import Type from "typebox";
import { remedies } from "../../domain/documents.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { coerciveMeasure, proceedingOf } from "../../domain/investigation/measures.ts";
import { lastOf } from "../../domain/investigation/own.ts";
import { clockOf } from "../../domain/investigation/sealing-clock.ts";
import { measureReturn } from "../../domain/investigation/texts.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { filled, Subject, subjectOf } from "../parts/investigated.ts";
import { Measure, measureName, measureOf, thingsList } from "../parts/measure.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { afterTable, blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/measure-handling";

/**
 * 查封扣押处理决定书 (行政强制法 第十九条、第二十七条、第二十八条): release, confiscation, destruction or transfer by
 * decision; release at once where the head disagreed with an urgent measure or the period ran out.
 */
export default defineTemplate({
  zh: "查封扣押处理决定书",
  word: "查扣处",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    measure: Measure,
    end: Type.Enum(["decision", "disapproval", "lapse"]),
    outcome: Optional,
    releaseGround: Optional,
    reason: Optional,
  }),
  from(file) {
    const { act, handling } = proceedingOf(file, coerciveMeasure);
    const measure = measureOf(file);
    const d = filled(form, handling);
    const lapsed = measure.imposedOn !== null && clockOf(file, measure.imposedOn)?.state === "overdue";
    const answer = lastOf(file, act, "shared/approval", "approve-urgent-measure");
    const disagreed = answer?.data["decision"] === "rejected" ? answer : undefined;
    const disapproved = !lapsed && handling === undefined && disagreed !== undefined;
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      measure,
      end: lapsed ? ("lapse" as const) : disapproved ? ("disapproval" as const) : ("decision" as const),
      outcome: lapsed || disapproved ? "release" : (d.outcome ?? null),
      releaseGround: lapsed ? "expired" : (d.releaseGround ?? null),
      reason: disapproved ? String(disagreed.data["opinion"] ?? "") : (d.reason ?? null),
    };
  },
  content: ({ organ, subject, measure: m, issuedOn, ...d }) => [
    addressee(subject.name),
    formParagraph(
      "本机关于",
      fact(m.imposedOn && zhDate(m.imposedOn)),
      `以《查封扣押决定书》${m.number ?? blank(14)}对${you(subject)}采取${measureName(m)}的措施。`,
    ),
    formParagraph(
      {
        lapse: `至${zhDate(m.dueOn)}查封、扣押期限届满，依据${citedLaw(investigationGrounds.measureLapse)}的规定，现决定：`,
        disapproval: `本机关负责人认为不应当采取该措施，依据${citedLaw(investigationGrounds.measureUrgent)}的规定，现决定立即解除：`,
        decision: `${d.reason ? sentence(d.reason) : ""}依据${citedLaw(d.outcome === "release" ? investigationGrounds.measureLifting : investigationGrounds.measureHandling)}的规定，现决定：`,
      }[d.end],
    ),
    formParagraph(
      `对下列场所、设施或者财物：${titleOf(form, "/outcome", d.outcome) || blank(12)}。${d.outcome === "release" && d.releaseGround ? `解除情形：${titleOf(form, "/releaseGround", d.releaseGround)}。` : ""}${d.end === "disapproval" && d.reason ? sentence(`理由：${d.reason}`) : ""}`,
    ),
    thingsList(m, "处理的场所、设施或者财物"),
    afterTable(d.outcome === "release" ? measureReturn.zh : ""),
    ...(d.outcome === "release" ? [] : [formParagraph(remedies(organ, "决定").zh)]),
    ending(
      signatures([{ role: "当事人（签收）：" }, { role: "领取人（签名）：" }]),
      closing(organ.name, issuedOn, size.xiaoSi),
    ),
  ],
});
