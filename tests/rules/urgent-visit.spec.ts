import { expect } from "chai";
import { derive } from "../../domain/deadlines.ts";
import { legalSettings } from "../../domain/legal-settings.ts";
import { leavesFindings } from "../../domain/urgent-visit.ts";
import { finding, submission } from "../forms/facts.ts";

describe("紧急检查: an inspection that cannot wait for its approval", () => {
  it("is approved afterwards within one workday from the entry, as its filing is made up for", () => {
    for (const [enteredOn, dueOn] of [
      ["2026-04-30", "2026-05-06"],
      ["2026-05-08", "2026-05-09"],
      ["2026-05-12", "2026-05-13"],
    ] as const) {
      expect(derive("urgent-inspection-approval", enteredOn).dueOn).to.equal(dueOn);
      expect(derive("emergency-inspection-filing", enteredOn).dueOn).to.equal(dueOn);
    }
  });

  it("the length of that period is a setting of the office until the text is checked, since the paper names none", () => {
    const setting = legalSettings().find(({ id }) => id === "urgent-inspection-approval");
    expect(setting).to.include({ ref: "A13", provenance: "unverified", configurable: true });
    expect(setting?.note).to.include("未定天数");
  });

  const check = (findings: object[], departmentId = "emergency") =>
    submission("inspection/on-site-check", { findings }, { departmentId });
  const left = (statuses: ("found" | "open" | "rectified" | "transferred")[], submissions = [check([{}])]) =>
    leavesFindings({
      findings: statuses.map((status, i) => finding(`f-${i + 1}`, { status })),
      submissions,
    });

  it("that is not approved is seen through when something was found: papers are to be served, measures to be lifted (安全生产法 第六十五条)", () => {
    expect(left(["rectified", "found"])).to.equal(true);
    expect(left(["open"])).to.equal(true);
    expect(left(["rectified", "transferred"])).to.equal(true);
    expect(left([], [check([])])).to.equal(false);
    expect(left([], [])).to.equal(false);
  });

  it("what an officer noted counts although it has no number yet", () => {
    expect(left([])).to.equal(true);
    expect(left([], [check([]), check([{}], "fire")])).to.equal(true);
  });
});
