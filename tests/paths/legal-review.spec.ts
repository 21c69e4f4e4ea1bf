import { expect } from "chai";
import { addWorkdays, endOfDay } from "../../domain/calendar.ts";
import { discussion, legalOpinion } from "../support/example-penalty/notice.ts";
import { type Office, theOffice } from "../support/office.ts";
import { headsOf, penaltyOf } from "./steps/notice.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("法制审核与集体讨论 (行政处罚法 第五十七条第二款、第五十八条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  const review = (caseId: string) => office.startProcess("legal-review", { caseId, leadUnitId: "emergency" });
  const reviewing = (caseId: string) => ({ elementId: "review-legality", caseId });

  it("由法制审核员逐项审核；调查人员不得审核；未通过的写明问题，期限内完成的时钟终结", async () => {
    const { caseId } = await penaltyOf(office, { upTo: "reported" });
    const { legal, officer } = office.cast;
    await review(caseId);
    const today = await office.clock.today();
    const post = `'${officer.personId}', 'emergency', 'legal-reviewer'`;
    const own = await office.meanwhile(
      `insert into person_roles (person_id, unit_id, role) values (${post})`,
      `delete from person_roles where (person_id, unit_id, role) = (${post})`,
      () => tried(officer, reviewing(caseId), legalOpinion(today), legal),
    );
    expect([own.status, own.code]).to.deep.equal([403, "SEPARATION_OF_DUTIES"]);
    const { items } = legalOpinion(today);
    const doubled = { ...legalOpinion(today), items: [...items.slice(0, 8), items[0]] };
    const incomplete = await tried(legal, reviewing(caseId), doubled);
    expect([incomplete.status, incomplete.code]).to.deep.equal([422, "RULE_BROKEN"]);
    const passedAnyway = { ...legalOpinion(today, "evidence"), conclusion: "passed" };
    expect((await tried(legal, reviewing(caseId), passedAnyway)).code).to.equal("RULE_BROKEN");
    const beginner = { ...legalOpinion(today), firstTime: true };
    expect((await tried(legal, reviewing(caseId), beginner)).code).to.equal("INVALID_INPUT");
    const task = await legal.task(reviewing(caseId));
    expect(Date.parse(task.dueAt ?? "")).to.equal(Date.parse(endOfDay(addWorkdays(today, 5))));
    const claim = await legal.send("POST", `/tasks/${task.taskKey}/claim`);
    expect(claim.status).to.be.oneOf([200, 201, 204]);
    await legal.complete(reviewing(caseId), legalOpinion(today, "evidence"));
    await passedThrough(office, caseId, "legality-reviewed");
    expect((await deadlinesOf(office, caseId)).find((d) => d.ref === "C10")?.state).to.equal("met");
    const opinions = (await documentsOf(office, caseId)).filter((d) => d.template === "review/legal-opinion");
    expect(opinions).to.have.length(2);
  });

  it("逾期审核的记录在案，审核仍应完成", async () => {
    const { caseId } = await penaltyOf(office, { upTo: "reported" });
    await review(caseId);
    const { dueAt } = await office.cast.legal.task(reviewing(caseId));
    await office.until(dueAt ?? "");
    expect((await recorded(office, caseId, "deadline-overdue")).payload).to.include({ rule: "legal-review" });
    await office.cast.legal.complete(reviewing(caseId), legalOpinion(await office.clock.today()));
    await passedThrough(office, caseId, "legality-reviewed");
  });

  it("集体讨论由三名以上负责人进行，调查人员只汇报不表决，过半数同意才成立", async () => {
    const { caseId } = await penaltyOf(office, { upTo: "reported" });
    const { bureauHead, officer, colleague } = office.cast;
    await office.startProcess("collective-discussion", { caseId, leadUnitId: "emergency" });
    const wanted = { elementId: "hold-discussion", caseId };
    const now = await office.clock.now();
    const time = { startedAt: now, endedAt: now };
    const heads = headsOf(office);
    const reporters = [officer.personId, colleague.personId];
    const attempt = (data: object) => tried(bureauHead, wanted, data);
    const fewer = await attempt(discussion(time, heads.slice(0, 2), reporters));
    expect([fewer.status, fewer.code]).to.deep.equal([422, "RULE_BROKEN"]);
    const voter = { personId: officer.personId, name: "李明", position: "执法人员" };
    const voting = await attempt(discussion(time, [...heads.slice(0, 2), voter], reporters));
    expect(voting.code).to.equal("RULE_BROKEN");
    const proper = discussion(time, heads, reporters);
    const split = proper.members.map((one, i) => (i > 0 ? { ...one, vote: "abstain" } : one));
    expect((await attempt({ ...proper, members: split })).code).to.equal("RULE_BROKEN");
    await bureauHead.complete(wanted, proper);
    await passedThrough(office, caseId, "discussion-concluded");
    expect((await documentsOf(office, caseId)).map((d) => d.template)).to.include("discussion/record");
  });
});
