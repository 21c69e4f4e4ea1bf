import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { repairConditions } from "../../domain/penalty/credit-repair.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import {
  Cited,
  CreditParty,
  creditPartyOf,
  decisionCited,
  PublicityFacts,
  publicityFacts,
  withChineseDates,
} from "../parts/credit.ts";
import { Decision, decisionOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, list } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 信用修复核查审批表: the application, each condition as it was checked, and what was decided. */
export default defineTemplate({
  zh: "信用修复核查审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    party: CreditParty,
    decision: Cited,
    publicity: Type.Union([PublicityFacts, Type.Null()]),
    application: Type.Object({
      receivedOn: Optional,
      channel: Optional,
      applicant: Optional,
      performance: Optional,
    }),
    conditions: Type.Array(Type.Object({ zh: Type.String(), met: Type.Boolean(), why: Type.String() })),
    checkedOn: Optional,
    conclusion: Optional,
    check: Decision,
    approval: Decision,
  }),
  from(file) {
    const { id: partyId } = partyInScope(file);
    const application = submitted(file, "credit/repair-application", { partyId })?.data ?? {};
    const check = submitted(file, "credit/repair-check", { partyId });
    const { corrected, commitmentPublished, checkedOn } = check?.data ?? {};
    return {
      organ: organOf(file),
      party: creditPartyOf(file),
      decision: decisionCited(file),
      publicity: publicityFacts(file),
      application: {
        receivedOn: application.receivedOn ?? null,
        channel: application.channel ?? null,
        applicant: application.applicant ?? null,
        performance: application.performance ?? null,
      },
      conditions: [
        ...repairConditions(file, partyId, checkedOn ?? file.now.on).map(({ zh, met, why }) => ({
          zh,
          met,
          why,
        })),
        {
          zh: "违法行为已经纠正",
          met: corrected === true,
          why: corrected ? "经核查已经纠正" : "经核查没有纠正",
        },
        {
          zh: "信用承诺向社会公开",
          met: commitmentPublished === true,
          why: commitmentPublished ? "已经公开" : "没有公开",
        },
      ],
      checkedOn: checkedOn ?? null,
      conclusion: check?.data.conclusion ?? null,
      check: check
        ? {
            decision: null,
            opinion: check.data.reasons ?? null,
            by: check.by.name,
            on: checkedOn ?? file.now.on,
          }
        : null,
      approval: decisionOf(submitted(file, "shared/approval", { partyId, elementId: "approve-repair" })),
    };
  },
  content: (d) => [
    fields([
      ["申 请 人", d.party.name],
      [d.party.kind === "unit" ? "统一社会\n信用代码" : "身份证件\n号　　码", d.party.identity],
      ["处罚决定书", d.decision.number ?? "", "决定日期", zhDate(d.decision.issuedOn)],
      [
        "失信信息\n类　　别",
        d.publicity?.name ?? "处罚决定已经不再有效",
        "最短公示期\n届 满 日",
        d.publicity?.minUntil ? zhDate(d.publicity.minUntil) : "不设",
      ],
      [
        "收到申请\n日　　期",
        zhDate(d.application.receivedOn),
        "申请渠道",
        titleOf("credit/repair-application", "/channel", d.application.channel),
      ],
      ["纠正和履行\n情　　况", d.application.performance ?? ""],
    ]),
    list(
      [
        { zh: "修复条件", width: 150 },
        { zh: "是否具备", width: 60, centred: true },
        { zh: "核查情况", width: "*" },
      ],
      d.conditions.map(({ zh, met, why }) => [zh, met ? "具备" : "不具备", withChineseDates(why)]),
      "核查情况",
    ),
    furtherFields([
      [
        "核查日期",
        zhDate(d.checkedOn),
        "核查结论",
        titleOf("credit/repair-check", "/conclusion", d.conclusion),
      ],
      opinionRow("核查意见", d.check),
      opinionRow("审批意见", d.approval),
    ]),
  ],
});
