import { expect } from "chai";
import type { Desk } from "../../scripts/demo/office.ts";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { yes } from "./steps/answers.ts";
import { dispatched, draft, fire, lead } from "./steps/preparation.ts";
import { documentsOf, passedThrough, refusalOf, tried } from "./steps/record.ts";

const review = { elementId: "review-scheme" };
const approval = { elementId: "approve-scheme" };
describe("检查方案的审核、审批: who may decide, and what is returned", function () {
  this.timeout(300_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  /** Lets a person hold another post in the lead unit while something happens. */
  const holding = <T>({ personId }: Desk, role: string, act: () => Promise<T>): Promise<T> => {
    const post = `'${personId}', '${lead}', '${role}'`;
    return office.meanwhile(
      `insert into person_roles (person_id, unit_id, role) values (${post})`,
      `delete from person_roles where (person_id, unit_id, role) = (${post})`,
      act,
    );
  };

  it("审核、审批退回的方案，由承办人重新拟定，经再次审核、审批后方可出具文书", async () => {
    const { officer, head, bureauHead } = office.cast;
    const caseId = await dispatched(office);
    await draft(office, caseId);

    const { taskKey } = await head.task({ ...review, caseId });
    const returned = await head.send("POST", `/tasks/${taskKey}/return`, { reason: "检查事项过于笼统" });
    expect(returned.status).to.equal(200);
    await draft(office, caseId);
    await head.complete({ ...review, caseId }, yes);
    await bureauHead.complete(
      { ...approval, caseId },
      { decision: "returned", opinion: "请补充检查频次的说明" },
    );
    const again = await officer.task({ elementId: "draft-scheme", caseId });
    expect(again.state).to.equal("open");
    expect(await documentsOf(office, caseId)).to.deep.equal([]);

    await draft(office, caseId);
    await head.complete({ ...review, caseId }, yes);
    await bureauHead.complete({ ...approval, caseId }, yes);
    await passedThrough(office, caseId, "issue-notice");
    const issued = (await documentsOf(office, caseId)).map((document) => document.template);
    expect(issued.sort()).to.deep.equal([
      "inspection/approval-form",
      "inspection/notice",
      "inspection/scheme",
    ]);
  });

  it("执法人员不得审核、审批自己承办的检查，审核人不得再作审批", async () => {
    const { officer, head, bureauHead } = office.cast;
    const caseId = await dispatched(office);
    await draft(office, caseId);

    const ownReview = await holding(officer, "unit-head", () => tried(officer, { ...review, caseId }, yes));
    expect([ownReview.status, ownReview.code]).to.deep.equal([403, "SEPARATION_OF_DUTIES"]);
    expect(ownReview.reason).to.include("您是或者曾是本案的执法人员，不能办理“审核检查方案”");
    expect(ownReview.basis).to.be.a("string").and.not.equal("");
    await head.complete({ ...review, caseId }, yes);

    const ownApproval = await holding(officer, "bureau-head", () =>
      tried(officer, { ...approval, caseId }, yes),
    );
    expect([ownApproval.status, ownApproval.code]).to.deep.equal([403, "SEPARATION_OF_DUTIES"]);
    const both = await holding(head, "bureau-head", () => tried(head, { ...approval, caseId }, yes));
    expect([both.status, both.code]).to.deep.equal([403, "SEPARATION_OF_DUTIES"]);
    expect(both.reason).to.include("您已办理本案的“审核检查方案”");

    await bureauHead.complete({ ...approval, caseId }, yes);
    await passedThrough(office, caseId, "issue-approval-form");
  });

  it("其他单位的人员看不到本案的任务；参加部门的负责人不能代牵头单位审核", async () => {
    const { head, fireHead } = office.cast;
    const own = await dispatched(office);
    await draft(office, own);
    const hidden = await tried(fireHead, { ...review, caseId: own }, yes, head);
    expect([hidden.status, hidden.code]).to.deep.equal([404, "TASK_NOT_FOUND"]);

    const visit = { departments: [lead, fire] };
    const joint = await dispatched(office, visit);
    await draft(office, joint, visit);
    const refused = await tried(fireHead, { ...review, caseId: joint }, yes, head);
    expect([refused.status, refused.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    expect(refused.remedy).to.include("临江区应急管理局");
  });

  it("未派出参加本案的执法人员不能办理本案的任务", async () => {
    const { officer, auditor } = { ...office.cast, auditor: office.auditor };
    const caseId = await dispatched(office);
    const { taskKey } = await officer.task({ elementId: "draft-scheme", caseId });
    const refused = await holding(auditor, "case-officer", async () =>
      refusalOf(await auditor.send("POST", `/tasks/${taskKey}/claim`, undefined)),
    );
    expect([refused.status, refused.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    expect(refused.reason).to.include("您不是本案的执法人员");
  });
});
