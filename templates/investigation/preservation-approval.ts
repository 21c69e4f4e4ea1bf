import Type from "typebox";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { lastOf } from "../../domain/investigation/own.ts";
import { preservationUnreviewed } from "../../domain/investigation/texts.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { citedLaw } from "../parts/cited.ts";
import { Decision, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { approvalOf, filled, Subject, subjectOf, subjectRows } from "../parts/investigated.ts";
import { withCertificates } from "../parts/party.ts";
import { drafted } from "../parts/penalty-case.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { defineTemplate } from "../template.ts";

const form = "investigation/preservation";

/** 先行登记保存证据审批表 (行政处罚法 第五十六条): why and what, and that the head of the organ approved it beforehand. */
export default defineTemplate({
  zh: "先行登记保存证据审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    ground: Optional,
    reason: Optional,
    keeping: Optional,
    keepingPlace: Optional,
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        specification: Optional,
        quantity: Type.String(),
        proves: Type.String(),
      }),
    ),
    officers: Type.Array(OfficerFacts),
    proposal: Decision,
    approval: Decision,
  }),
  from(file) {
    const { act } = proceedingOf(file, evidencePreservation);
    const d = filled(form, act);
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      ground: d.ground ?? null,
      reason: d.reason ?? null,
      keeping: d.keeping ?? null,
      keepingPlace: d.keepingPlace ?? null,
      items: (d.items ?? []).map(({ specification, ...item }) => ({
        ...item,
        specification: specification ?? null,
      })),
      officers: officersOf(file),
      proposal: drafted(act, "提请先行登记保存上列证据。"),
      approval: approvalOf(lastOf(file, act, "shared/approval", evidencePreservation.approval)),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.caseTitle],
      ...subjectRows(d.subject),
      [
        "理由和依据",
        `${titleOf(form, "/ground", d.ground)}（${citedLaw(investigationGrounds.preservationPower)}）。${d.reason ?? ""}`,
      ],
      ["保存方式", titleOf(form, "/keeping", d.keeping), "保存地点", d.keepingPlace ?? ""],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    numberedList(
      [
        { zh: "证据名称", width: "*" },
        { zh: "规格型号", width: 90 },
        { zh: "数量", width: 60, centred: true },
        { zh: "证明的事实", width: 140 },
      ],
      d.items.map((item) => [item.name, item.specification ?? "", item.quantity, item.proves]),
      "拟先行登记保存的证据",
    ),
    furtherFields([
      opinionRow("承办意见", d.proposal),
      ["审核意见", preservationUnreviewed.zh],
      opinionRow("审批意见", d.approval),
    ]),
  ],
});
