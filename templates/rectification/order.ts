import Type from "typebox";
import { powersOf, remedies } from "../../domain/documents.ts";
import { citedLaw } from "../parts/cited.ts";
import {
  Enterprise,
  enterpriseOf,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fact, formParagraph, sentence } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Problem = Type.Object({
  seq: Type.Integer(),
  description: Type.String(),
  place: Type.String(),
  basis: Type.String(),
  requirement: Optional,
  safetyMeasures: Optional,
  dueOn: Optional,
});

/** 责令限期整改指令书: a department's problems and the day until which each is to be put right. */
export default defineTemplate({
  zh: "责令限期整改指令书",
  word: "责改",
  layout: "form",
  copies: ["由本机关备案", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    checkedOn: Optional,
    problems: Type.Array(Problem),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { departmentId } = file.scope;
    const check = submitted(file, "inspection/on-site-check", { departmentId });
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      checkedOn: check?.data.startedAt ? dateOf(check.data.startedAt) : null,
      problems: file.findings
        .filter(
          (f) => f.disposition === "rectification" && (!departmentId || f.departmentId === departmentId),
        )
        .map(({ seq, description, place, basis, requirement, safetyMeasures, dueOn }) => ({
          seq,
          description,
          place,
          basis,
          requirement,
          safetyMeasures,
          dueOn,
        })),
      officers: officersNamed(file, check?.data.officersPresent, departmentId),
    };
  },
  content: (d) => [
    addressee(d.enterprise.name),
    formParagraph("经", fact(d.checkedOn && zhDate(d.checkedOn)), "现场检查，你单位存在下列问题："),
    ...(d.problems.length === 0 ? [formParagraph("无。")] : []),
    ...d.problems.map((p) =>
      formParagraph(
        `第${p.seq}项：${p.description.replace(/[。；]$/, "")}（部位：${p.place}）。违反：${sentence(citedLaw(p.basis))}`,
        ...(p.requirement ? [`整改要求：${sentence(p.requirement)}`] : []),
      ),
    ),
    formParagraph(
      `依据${powersOf(d.organ).order}的规定，现责令你单位`,
      ...dueGroups(d.problems).flatMap(({ items, dueOn }) => [
        `对上述第${items.join("、")}项问题于`,
        fact(dueOn && zhDate(dueOn)),
        "前（含当日）整改完毕，",
      ]),
      "达到有关法律、法规、规章和标准规定的要求。",
    ),
    formParagraph("整改期间，你单位应当落实下列安全措施，确保生产安全："),
    ...measuresOf(d.problems).map((m) => formParagraph(m)),
    formParagraph(
      "整改完毕后，请及时向本机关提交整改情况报告并申请复查。确因客观原因不能按期完成的，应当在期限届满前书面申请延期。逾期不整改或者整改后仍不符合要求的，将依法予以行政处罚；由此造成事故的，依法追究有关人员的责任。",
    ),
    formParagraph(remedies(d.organ, "指令").zh),
    ending(
      signatures([{ role: "被检查单位负责人（签收）：" }, ...officerSignatures("执法人员", d.officers)]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});

type Problems = { seq: number; dueOn: string | null; safetyMeasures: string | null }[];

/** Items of the same date named together: 第1、3项. */
function dueGroups(problems: Problems): { items: number[]; dueOn: string | null }[] {
  const groups = new Map<string | null, number[]>();
  for (const { seq, dueOn } of problems) groups.set(dueOn, [...(groups.get(dueOn) ?? []), seq]);
  return [...groups].map(([dueOn, items]) => ({ items, dueOn }));
}

/** The safety measures as required for each item; a general duty where none was set. */
const measuresOf = (problems: Problems): string[] => {
  const set = problems.flatMap((p) =>
    p.safetyMeasures ? [`第${p.seq}项：${sentence(p.safetyMeasures)}`] : [],
  );
  return set.length > 0 ? set : ["落实专人监护，加强巡查；不能保证安全的，停止相关作业和设施、设备的使用。"];
};
