import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { servesLastDemand } from "../../domain/penalty/demanded.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { correctionForm, correctionTask } from "../../domain/service-correction.ts";
import { bureauHead, submission } from "../support/example-inspection/submission.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { unitParty } from "../support/penalty-file.ts";

const own = { partyId: unitParty.id };

describe("催告与申请强制执行 (行政强制法 第三十五条、第三十六条)", () => {
  const file = moneyFile("performance/court-application");

  it("only the day of the demand that was served last moves the time that runs now", () => {
    const [old] = file.documents.filter(({ template }) => template === "performance/final-demand");
    const again = { ...old, id: "d-again" } as CaseFile["documents"][number];
    const served = (documentIds: string[]) => ({ documentIds, ...own });
    const twice = { documents: [...file.documents, again] };
    expect(servesLastDemand(file, served(["d-final-demand"]))).to.equal(true);
    expect(servesLastDemand(twice, served(["d-final-demand"]))).to.equal(false);
    expect(servesLastDemand(twice, served(["d-again"]))).to.equal(true);
    expect(servesLastDemand(twice, { ...served(["d-again"]), partyId: "p-other" })).to.equal(false);
  });

  const said = (...more: CaseFile["submissions"]) =>
    [...guardOf("performance/court-application")({ ...file, submissions: [...file.submissions, ...more] })]
      .map(({ message }) => message)
      .join();
  const objection = submission(
    "performance/objection",
    "demand-objected",
    "2027-01-25T10:00",
    { statedOn: "2027-01-22" },
    own,
  );
  const approved = submission(
    "shared/approval",
    "approve-application",
    "2027-01-25T09:30",
    { decision: "approved" },
    { ...bureauHead, ...own },
  );

  it("the court is not asked before what the party objected was looked into; what comes after the approval stops nobody", () => {
    const review = submission(
      "performance/objection-review",
      "review-objection",
      "2027-01-25T11:00",
      {},
      own,
    );
    expect(said()).to.equal("");
    expect(said(objection)).to.include("于2027-01-22对催告提出的陈述申辩尚未复核").and.to.include("退回申请");
    expect(said(objection, review)).to.equal("");
    expect(said(objection, review, objection)).to.include("尚未复核");
    expect(said(objection, approved)).to.include("尚未复核");
    expect(said(approved, objection)).to.equal("");
  });

  it("each objection has a review of its own: what comes in while another one is looked into is not looked into by that", () => {
    const review = (at: string) =>
      submission("performance/objection-review", "review-objection", at, {}, own);
    const second = { ...objection, id: "s-second", data: { statedOn: "2027-01-24" } };
    const [first, last] = [review("2027-01-25T11:00"), review("2027-01-25T12:00")];
    expect(said(objection, second, first)).to.include("于2027-01-24对催告提出的陈述申辩尚未复核");
    expect(said(objection, second, first, last)).to.equal("");
    expect(said(objection, first, last, second)).to.include("于2027-01-24");
  });

  it("nor while it is undecided whether the service of the decision or of the demand was recorded wrongly", () => {
    const proposal = (deliveryId: string) =>
      submission(correctionForm, "service-correction-proposed", "2027-01-25T10:00", { deliveryId }, own);
    const refused = submission(
      "shared/approval",
      correctionTask,
      "2027-01-25T11:00",
      { decision: "rejected" },
      { deliveryId: "s-final" },
    );
    for (const id of ["s-final", "s-decision-unit"])
      expect(said(proposal(id)), id).to.include("送达记录的更正尚在审批");
    expect(said(proposal("s-final"), refused)).to.equal("");
    expect(said(proposal("s-other"))).to.equal("");
    expect(said(approved, proposal("s-final"))).to.equal("");
  });
});
