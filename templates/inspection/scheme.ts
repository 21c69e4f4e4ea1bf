import Type from "typebox";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, Enterprise, enterpriseOf, Organ, organOf } from "../parts/facts.ts";
import { methods, named } from "../parts/labels.ts";
import { assistantsLine, byUnit } from "../parts/party.ts";
import { methodNames, plannedTime, powersLines, Scheme, schemeOf, sourceName } from "../parts/scheme.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, list } from "../parts/table.ts";
import { defineTemplate } from "../template.ts";

/** 现场检查方案: who looks at what, where, when and how. */
export default defineTemplate({
  zh: "现场检查方案",
  word: "检查",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    scheme: Scheme,
    review: Decision,
    approval: Decision,
  }),
  from: (file) => ({
    organ: organOf(file),
    enterprise: enterpriseOf(file),
    scheme: schemeOf(file),
    review: decisionOf(submitted(file, "shared/review", { elementId: "review-scheme" })),
    approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-scheme" })),
  }),
  content: ({ scheme, enterprise, ...d }) => [
    fields([
      ["被检查单位", enterprise.name],
      ["地　　址", enterprise.address],
      ["联 系 人", `${enterprise.contact}　${enterprise.phone}`, "所属行业", enterprise.industry],
      ["检查时间", plannedTime(scheme), "任务来源", sourceName(scheme)],
      ["检查地点", scheme.place ?? ""],
      ["检查依据", powersLines(scheme)],
      ["检查方式", methodNames(scheme.methods)],
      ["行政执法\n人　　员", byUnit(scheme.officers)],
      ["协助人员", assistantsLine(scheme.assistants)],
    ]),
    list(
      [
        { zh: "序号", width: 26, centred: true },
        { zh: "检查内容", width: "*" },
        { zh: "检查部门", width: 96 },
        { zh: "检查方式", width: 48, centred: true },
        { zh: "依据", width: 150 },
      ],
      scheme.items.map((i, n) => [String(n + 1), i.item, i.unit, named(methods, i.method), i.basis]),
      "检查内容",
    ),
    furtherFields([
      opinionRow("审核意见", d.review),
      opinionRow("审批意见", d.approval),
      ["备　　注", scheme.note ?? ""],
    ]),
  ],
});
