import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import {
  aCreditFile,
  creditFileFor,
  creditSubmission,
  withSubmissions,
} from "../support/example-penalty/credit.ts";
import { unitParty } from "../support/penalty-file.ts";

const against = (template: string, file: CaseFile): string =>
  [...guardOf(template)(file)].map(({ message }) => message).join("；");

describe("什么也绕不过去的前提: documents about credit, whoever asks for them", () => {
  it("no repair without a check that grants it and the head's approval, nor before the shortest publicity", () => {
    const done = ["credit/repair-application", "credit/repair-check", "shared/approval"] as const;
    expect(against("credit/repair-decision", aCreditFile("2026-10-13", ...done))).to.equal("");
    expect(against("credit/repair-decision", aCreditFile("2026-10-13", ...done.slice(0, 2)))).to.include(
      "没有经核查拟准予修复并经机关负责人批准的记录",
    );
    expect(against("credit/repair-decision", aCreditFile("2026-10-08", ...done))).to.include(
      "最短公示期届满的条件不具备",
    );
    const revoked = withSubmissions("2026-10-13", [
      ...done.map((formId) => creditSubmission(formId)),
      creditSubmission("credit/decision-change", { kind: "revoked" }),
    ]);
    expect(against("credit/repair-decision", revoked)).to.include("没有对该当事人有效的处罚决定");
  });

  it("nobody is listed without notice, before the time for a statement is over, or without the head's decision", () => {
    const file = creditFileFor("credit/listing-decision");
    expect(against("credit/listing-decision", file)).to.include("没有告知当事人");
    const served = (on: string, submissions = file.submissions): CaseFile => ({
      ...file,
      now: { ...file.now, on },
      submissions,
      deliveries: [
        {
          ...{ id: "s-list", documentIds: ["d-credit/listing-notice"], partyId: unitParty.id },
          ...{ method: "direct", deliveredOn: "2026-08-04", record: null },
        },
      ],
    });
    expect(against("credit/listing-decision", served("2026-08-12"))).to.equal("");
    expect(against("credit/listing-decision", served("2026-08-07"))).to.include("届满前不得列入名单");
    const undecided = file.submissions.filter((s) => s.formId !== "credit/listing-decision");
    expect(against("credit/listing-decision", served("2026-08-12", undecided))).to.include("没有机关负责人");
  });

  it("nobody leaves the list early before twelve months or without the head's decision", () => {
    expect(against("credit/removal-decision", creditFileFor("credit/removal-decision"))).to.equal("");
    expect(
      against("credit/removal-decision", { ...creditFileFor("credit/removal-decision"), payments: [] }),
    ).to.include("没有全部履行");
    expect(against("credit/removal-decision", creditFileFor("credit/removal-refusal")))
      .to.include("没有机关负责人准予移出的决定")
      .and.to.include("未满十二个月");
  });

  it("no decision is changed without the head's order", () => {
    expect(against("credit/decision-change", creditFileFor("credit/decision-change"))).to.equal("");
    expect(against("credit/decision-change", aCreditFile("2026-09-01"))).to.include("没有机关负责人");
  });
});
