import { expect } from "chai";
import { addDays, isLegalDate } from "../../domain/calendar.ts";
import { accident } from "../../domain/deadlines/accident.ts";
import { creditRepair } from "../../domain/deadlines/credit-repair.ts";
import { criminalTransfer } from "../../domain/deadlines/criminal-transfer.ts";
import { deliveryAndPublicity } from "../../domain/deadlines/delivery-and-publicity.ts";
import { enforcement } from "../../domain/deadlines/enforcement.ts";
import { hearingAndDecision } from "../../domain/deadlines/hearing-and-decision.ts";
import { investigation } from "../../domain/deadlines/investigation.ts";
import { majorHazard } from "../../domain/deadlines/major-hazard.ts";
import { officers } from "../../domain/deadlines/officers.ts";
import { payment } from "../../domain/deadlines/payment.ts";
import { planning } from "../../domain/deadlines/planning.ts";
import { rectification } from "../../domain/deadlines/rectification.ts";
import { remedies } from "../../domain/deadlines/remedies.ts";
import { reportingAndArchive } from "../../domain/deadlines/reporting-and-archive.ts";
import type { RuleTable } from "../../domain/deadlines/rule.ts";
import { deadlineRules, ruleIds, ruleInForce, rulesFor } from "../../domain/deadlines.ts";
import { deriveApplicable } from "../../domain/deadlines-selection.ts";
import { codeOf } from "./code-of.ts";

const parts = [
  [planning, officers, rectification, majorHazard, accident],
  [investigation],
  [hearingAndDecision],
  [deliveryAndPublicity],
  [payment, enforcement, remedies, creditRepair],
  [criminalTransfer, reportingAndArchive],
].map((tables: RuleTable[]) => tables.flatMap((table) => Object.entries(table)));

/** Every row of the register that is a period or a date. */
const rows = [
  "A1 A2 A3 A4 A5 A6 A8 A9 A11 A13 A16 A17 A18 A19 A20 A21 A22 A23 A24 A25 A27 A28 A29 A30 A31 A32 A33 A34 A35",
  "B1 B3 B5 B6 B8 B9 B12",
  "C2 C5 C6 C7 C10",
  "D1 D4 D6 D7 D9 D10",
  "E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E13 E14 E15 E17 E19 E20 E23 E24 E25 E26",
  "F2 F3 F5 F6 F7 F8 F9 F10 F14 F15 F16 F17 F18 F19 F20",
].map((part) => part.split(" "));

describe("期限表 The register of periods", () => {
  it("has every row that is a period, and no row that is none", () =>
    expect([...new Set(ruleIds.map((id) => deadlineRules[id].ref))].sort()).to.deep.equal(
      rows.flat().sort(),
    ));

  it("keeps each part's rows in that part, and no id twice", () => {
    for (const [i, part] of parts.entries())
      for (const [id, { ref }] of part) expect("ABCDEF"[i], id).to.equal(ref[0]);
    const ids = parts.flat().map(([id]) => id);
    expect(ids).to.have.length(new Set(ids).size);
    expect([...ids].sort()).to.deep.equal([...ruleIds].sort());
  });

  for (const id of ruleIds)
    it(`${id} names its law, its source and its time`, () => {
      const rule = deadlineRules[id];
      expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(rule.zh).to.match(/^[\u4e00-\u9fff“”、，（）+0-9]+$/);
      expect(rule.basis).to.match(/第[一二三四五六七八九十百]+条|条次待核|方案|措施|文件|惯例|流程|名称待核/);
      expect(["read", "partial", "unverified", "local"]).to.include(rule.provenance);
      expect(isLegalDate(rule.validFrom)).to.equal(true);
      if (rule.validTo !== undefined) expect(rule.validTo > rule.validFrom).to.equal(true);
      if (rule.kind === "period") expect(rule.amount).to.satisfy(Number.isInteger).and.be.greaterThan(0);
      // What is not read in the law itself must be open to the office or come from a text that was seen.
      if (rule.provenance === "unverified" && rule.validTo === undefined)
        expect(rule.configurable).to.equal(true);
    });

  it("terms of the party and of procedure law roll, limits on the bureau's own power do not (CA11)", () => {
    const rolls = (refs: string) =>
      refs.split(" ").map((ref) => rulesFor(ref).map((id) => deadlineRules[id].rolls));
    expect(new Set(rolls("C2 C5 E1 E5 E6 E8 E9 E10 E11 E15").flat())).to.deep.equal(new Set([true]));
    expect(
      new Set(rolls("A35 B1 B6 B9 B12 D1 D4 D6 E20 E26 F2 F3 F5 F6 F7 F8 F9 A19 A17").flat()),
    ).to.deep.equal(new Set([false]));
  });

  it("a repealed rule ends the day before the rule that took its place begins", () => {
    const repealed = ruleIds.filter((id) => deadlineRules[id].replacedBy !== undefined);
    expect(repealed).to.have.length(8);
    for (const id of repealed) {
      const { validTo, replacedBy, ref } = deadlineRules[id];
      const successor = rulesFor(ref).find((other) => other === replacedBy);
      expect(successor, id).to.be.a("string");
      expect(deadlineRules[successor as typeof id].validFrom).to.equal(addDays(validTo ?? "", 1));
    }
  });
});

describe("A case keeps the law of its dates", () => {
  for (const [ref, start, rule, dueOn, because] of [
    [
      "B12",
      "2025-11-20",
      "penalty-decision-before-2026-02",
      "2025-12-20",
      "30 days, wholly under the repealed measures",
    ],
    [
      "B12",
      "2026-01-01",
      "penalty-decision-before-2026-02",
      "2026-01-31",
      "ends on the last day of the repealed measures",
    ],
    [
      "B12",
      "2026-01-02",
      "penalty-decision",
      "2026-04-02",
      "would reach into February: the new law, 90 days",
    ],
    ["B12", "2026-02-01", "penalty-decision", "2026-05-02", "filed under the new law"],
    [
      "A19",
      "2025-06-10",
      "rectification-recheck-before-2026-02",
      "2025-06-20",
      "the repealed measures name ten days",
    ],
    [
      "A19",
      "2026-06-10",
      "rectification-recheck",
      "2026-06-20",
      "ten days as a setting until the new text is checked",
    ],
    [
      "F14",
      "2026-01-28",
      "major-penalty-report",
      "2026-02-07",
      "a local rule never steps in for the general one",
    ],
    ["E20", "2026-05-10", "credit-publicity-general-min", "2026-08-10", "the new credit measures"],
    [
      "e25",
      "2026-01-10",
      "credit-publicity-general-min-before-2026-04",
      "2026-04-10",
      "asked for by its own row",
    ],
  ] as const)
    it(`${ref} from ${start}: ${rule}, ${dueOn} (${because})`, () => {
      const selection = deriveApplicable(ref, start);
      expect([selection.rule, selection.dueOn]).to.deep.equal([rule, dueOn]);
    });

  it("a rule is in force from its first to its last day, both included", () => {
    const on = ["2026-01-31", "2026-02-01"];
    expect(on.map((day) => ruleInForce("penalty-decision-before-2026-02", day))).to.deep.equal([true, false]);
    expect(on.map((day) => ruleInForce("penalty-decision", day))).to.deep.equal([false, true]);
  });

  for (const [ref, start, missed] of [
    ["E20", "2025-11-10", "本规则自2026-04-01起施行，所问期间不在其施行期内，结果仅供比较"],
    ["E20", "2026-01-10", undefined],
    ["E25", "2026-03-31", undefined],
    ["E25", "2026-04-01", "本规则自2023-05-01起施行，至2026-03-31止，所问期间不在其施行期内，结果仅供比较"],
  ] as const)
    it(`${ref} from ${start} ${missed ? "says that the rule is no law then" : "is a day of the rule"}`, () =>
      expect(deriveApplicable(ref, start).outsideValidity).to.equal(missed));

  it("a row with several rules gives the usual one and names the others with their dates", () => {
    const { rule, dueOn, variants } = deriveApplicable("E8", "2026-03-02");
    expect([rule, dueOn]).to.deep.equal(["reconsideration-reply", "2026-03-16"]);
    expect(variants.map((v) => [v.rule, v.dueOn])).to.deep.equal([
      ["reconsideration-reply-simplified", "2026-03-09"],
    ]);
  });

  it("without knowing of a hearing right, the longer time for a defence is kept", () =>
    expect(deriveApplicable("C2", "2026-03-02").rule).to.equal("statement-with-hearing-right"));

  it("a date without time answers for the day rules of a row that also has hours", () => {
    const { variants } = deriveApplicable("casualty-supplement", "2026-03-02");
    expect(variants.map((v) => v.rule)).to.not.include("accident-report-by-unit");
  });

  it("a row that is no period is unknown", () => {
    for (const ref of ["A7", "B4", "E12", "F4", "A36", ""])
      expect(
        codeOf(() => deriveApplicable(ref, "2026-03-02")),
        ref,
      ).to.equal("UNKNOWN_RULE");
  });
});
