import { expect } from "chai";
import { filingOf, judged } from "../support/example-penalty/core.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { aPenaltyCase } from "../support/penalty.ts";
import { yes } from "./steps/answers.ts";
import { hand } from "./steps/notice.ts";
import { conclude, filed, reportData, smallFine } from "./steps/penalty.ts";
import { deadlinesOf, passedThrough, recorded, tried } from "./steps/record.ts";
import { concluded, materials } from "./steps/transfer.ts";

/** The keys of the open tasks in which a recusal is decided, once there are so many. */
const undecided = ({ sql }: Office, caseId: string, count: number): Promise<string[]> =>
  eventually(`${count} recusals are to be decided`, async () => {
    const keys = await sql<{ key: string }>(
      `select t.key from tasks t left join task_completions d on d.task_key = t.key
        where t.case_id = $1 and t.element_id = 'decide-recusal' and t.state = 'open' and d.task_key is null`,
      [caseId],
    );
    return keys.length === count ? keys.map(({ key }) => key) : undefined;
  });

describe("办案中的变化 (行政处罚法 第四十三条、第五十四条、第六十条)", function () {
  this.timeout(180_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  const clockOf = async (caseId: string, ref: string) =>
    (await deadlinesOf(office, caseId)).findLast((d) => d.ref === ref);
  const investigating = (caseId: string) =>
    office.cast.officer.task({ elementId: "conclude-investigation", caseId });

  it("中止须经批准，恢复后重新调查；当事人死亡的对其终止；发现新证据的重新调查；撤销立案的结案", async () => {
    const { officer, bureauHead } = office.cast;
    const today = await office.clock.today();
    const urgent = { ...filingOf(today), urgentInvestigatedOn: today };
    const { caseId, partyIds } = await filed(office, urgent);
    expect((await clockOf(caseId, "B3"))?.state).to.equal("met");
    const suspension = { ground: "force-majeure", explanation: "台风期间无法到现场", proposedOn: today };
    const approving = { elementId: "approve-suspension", caseId };
    await officer.register("penalty/suspension", { caseId }, suspension);
    await bureauHead.complete(approving, { decision: "rejected", opinion: "可以先行询问" });
    await passedThrough(office, caseId, "suspension-refused");
    await officer.register("penalty/suspension", { caseId }, suspension);
    await bureauHead.complete(approving, yes);
    await recorded(office, caseId, "investigation-suspended");
    const evidence = { foundOn: today, description: "新的培训签到表", effect: "人数减少" };
    const resting = await officer.act("penalty/new-evidence", { caseId }, evidence);
    expect(resting.status).to.equal(422);
    await officer.register(
      "penalty/resumption",
      { caseId },
      { reason: "台风过后恢复通行", resumedOn: today },
    );
    await recorded(office, caseId, "investigation-resumed");
    await investigating(caseId);

    const { head, host } = office.cast;
    const change = { ground: "post-changed", explanation: "原承办人调离执法岗位" };
    const officerIds = [officer.personId, host.personId];
    const none = await head.act("penalty/reassignment", { caseId }, { ...change, officerIds });
    expect(none.status).to.equal(422);
    await office.meanwhile(
      `insert into certificates (id, person_id, unit_id, number, scope, valid_from, valid_to)
        values (gen_random_uuid(), '${host.personId}', 'emergency', '临江执法2024098', '安全生产', '2024-01-01', '2029-12-31')`,
      "delete from certificates where number = '临江执法2024098'",
      () => head.register("penalty/reassignment", { caseId }, { ...change, officerIds }),
    );
    expect((await recorded(office, caseId, "investigators-assigned", 2)).payload).to.deep.include({
      officerIds,
    });

    const dead = { ground: "party-dead", occurredOn: today, explanation: "死亡证明已核对" };
    const [unit = "", manager = ""] = partyIds;
    expect((await officer.act("penalty/termination", { caseId, partyId: unit }, dead)).status).to.equal(422);
    await officer.register("penalty/termination", { caseId, partyId: manager }, dead);
    const dissolved = { ...dead, ground: "party-dissolved", explanation: "注销登记待核" };
    await officer.register("penalty/termination", { caseId, partyId: unit }, dissolved);
    await bureauHead.complete({ elementId: "approve-termination", caseId, partyId: manager }, yes);
    expect((await recorded(office, caseId, "party-ended")).payload).to.include({ partyId: manager });
    expect((await recorded(office, caseId, "investigation-renewed")).payload).to.deep.include({
      partyIds: [unit],
    });
    const both = await reportData(office, judged);
    const wanted = { elementId: "conclude-investigation", caseId };
    expect((await tried(officer, wanted, both)).code).to.equal("RULE_BROKEN");
    const one = {
      ...both,
      assessments: both.assessments
        .map((item) => ({ ...item, partySeq: 1 }))
        .filter(({ code }) => code !== "V01"),
      penalties: both.penalties.slice(0, 1),
    };
    expect((await tried(officer, wanted, one)).code).to.equal("RULE_BROKEN");
    await officer.register("penalty/termination", { caseId }, { ...dead, ground: "filing-unfounded" });
    await bureauHead.complete({ elementId: "approve-termination", caseId }, yes);
    await recorded(office, caseId, "case-terminated");
    await officer.task({ elementId: "propose-closure", caseId });
  });

  it("只告知拟处罚的当事人；告知以后发现新的证据，重新调查；提请移送的经审核转入移送程序", async () => {
    const { officer, head, bureauHead } = office.cast;
    const today = await office.clock.today();
    const underWay = { facts: "使用未经检验的叉车", grounds: "不属于本机关管辖" };
    const both = filingOf(today);
    const named = (both.violations ?? []).filter(({ code }) => code !== "V10");
    const { caseId, partyIds } = await filed(office, { ...both, violations: named });
    const [unit = "", manager = ""] = partyIds;
    const light = { harm: "none", seriousness: "minor", correctedInTime: true, fineFen: 0 };
    const spared = { outcome: "no-penalty", ground: "minor-and-corrected", education: "组织制定培训计划" };
    const report = await reportData(office, judged, {
      assessments: [smallFine.assessments[0], { ...judged.assessments[2], ...light }],
      penalties: [judged.penalties[0], { ...judged.penalties[1], ...spared }],
    });
    await conclude(office, caseId, report);
    await hand(office, { caseId, partyId: unit });
    const told = await office.sql<{ party_id: string }>(
      "select party_id from documents where case_id = $1 and template like 'notice/%'",
      [caseId],
    );
    expect(told.map((notice) => notice.party_id))
      .to.deep.equal([unit])
      .and.not.include(manager);

    await eventually("the window runs", async () => (await clockOf(caseId, "C2"))?.state === "running");
    const evidence = { foundOn: today, description: "新的签到表", effect: "人数减少" };
    await officer.register("penalty/new-evidence", { caseId }, evidence);
    await recorded(office, caseId, "investigation-renewed");
    expect((await clockOf(caseId, "C2"))?.state).to.equal("superseded");
    await conclude(office, caseId, report);
    const transfer = { transferKind: "department", facts: "涉及特种设备", reason: "属市场监管部门职责" };
    await officer.register("penalty/transfer-proposal", { caseId }, transfer);
    await head.complete({ elementId: "review-transfer", caseId }, yes);
    await officer.complete(
      { elementId: "propose-transfer", caseId },
      { ...underWay, proposedOn: today, receivingUnit: "临江区市场监督管理局", materials },
    );
    await head.complete({ elementId: "review-transfer", caseId }, yes);
    await bureauHead.complete({ elementId: "approve-transfer", caseId }, yes);
    const handedOver = { handedOverOn: today, method: "in-person", receivedBy: "钱伟" };
    await officer.complete({ elementId: "hand-over-case", caseId }, handedOver);
    await officer.complete(
      { elementId: "record-receipt", caseId },
      { answer: "accepted", receivedOn: today },
    );
    await concluded(office, caseId, "taken");
    // The time for the decision goes with the case, and the penalty that was proposed here does not hold up its closure.
    expect((await clockOf(caseId, "B12"))?.state).to.equal("superseded");
    await officer.task({ elementId: "propose-closure", caseId });
  });

  it("回避由负责人决定，不足两人的另行指派；违规干预如实记录并处理", async () => {
    const { officer, colleague, head, bureauHead, host } = office.cast;
    const { caseId } = await filed(office);
    const today = await office.clock.today();
    const request = {
      applicant: "party",
      personId: colleague.personId,
      relation: "other-relation",
      grounds: "与当事人有亲属关系",
      requestedOn: today,
    };
    const deciding = { elementId: "decide-recusal", caseId };
    await officer.register("penalty/recusal-request", { caseId }, request);
    await bureauHead.complete(deciding, {
      personId: colleague.personId,
      decision: "refused",
      reason: "经查没有亲属关系",
      decidedOn: today,
    });
    await passedThrough(office, caseId, "recusal-refused");
    await officer.register("penalty/recusal-request", { caseId }, request);
    const [first] = await undecided(office, caseId, 1);
    const self = { ...request, applicant: "self", personId: officer.personId };
    await officer.register("penalty/recusal-request", { caseId }, self);
    const second = (await undecided(office, caseId, 2)).find((key) => key !== first);
    const answer = { personId: colleague.personId, decision: "refused", reason: "不属实", decidedOn: today };
    const taken = await bureauHead.submit(`${second}`, answer);
    expect(taken.status).to.equal(200);
    // What was decided about another person does not answer this request: it is asked again.
    const left = await undecided(office, caseId, 2);
    expect(left).to.include(first).and.not.include(second);
    const own = left.find((key) => key !== first);
    const about = { ...answer, personId: officer.personId };
    expect((await bureauHead.submit(`${own}`, about)).status).to.equal(200);
    await undecided(office, caseId, 1);
    await bureauHead.complete(deciding, {
      personId: colleague.personId,
      decision: "granted",
      reason: "存在姻亲关系",
      decidedOn: today,
    });
    await recorded(office, caseId, "officer-recused");
    const replacing = { elementId: "replace-investigators", caseId };
    const same = { officerIds: [officer.personId, colleague.personId] };
    expect((await tried(head, replacing, same)).code).to.equal("RULE_BROKEN");
    await office.meanwhile(
      `insert into certificates (id, person_id, unit_id, number, scope, valid_from, valid_to)
        values (gen_random_uuid(), '${host.personId}', 'emergency', '临江执法2024099', '安全生产', '2024-01-01', '2029-12-31')`,
      "delete from certificates where number = '临江执法2024099'",
      () => head.complete(replacing, { officerIds: [officer.personId, host.personId] }),
    );
    await recorded(office, caseId, "investigators-assigned", 2);

    await officer.register(
      "penalty/intervention-record",
      { caseId },
      {
        intervenedAt: await office.clock.now(),
        intervener: "某某",
        position: "某单位负责人",
        way: "phone",
        content: "要求对该企业从轻处理",
      },
    );
    const handling = { elementId: "handle-intervention", caseId };
    const nowhere = await tried(bureauHead, handling, {
      decision: "reported",
      opinion: "报送",
      handledOn: today,
    });
    expect(nowhere.code).to.equal("INVALID_INPUT");
    await bureauHead.complete(handling, {
      decision: "reported",
      reportedTo: "区纪委监委",
      opinion: "报送",
      handledOn: today,
    });
    await passedThrough(office, caseId, "intervention-handled");
  });

  it("办案期限届满未决定的记录在案，没有依据的延长不受理；类案显示数额分布", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId } = await filed(office);
    const extension = await officer.act(
      "penalty/time-extension",
      { caseId },
      { level: "head", reason: "案情复杂" },
    );
    expect(extension.status).to.equal(422);
    await aPenaltyCase(office, { upTo: "decided" });
    const { body: like } = await officer.get<{ unit: { max: number } | null }>(
      `/cases/${caseId}/like-cases?code=V05`,
    );
    expect(like.unit?.max).to.be.a("number");
    const asked = {
      violation: "V05",
      stage: "first",
      partyType: "unit",
      seriousness: "ordinary",
      harm: "minor",
    };
    const question = { ...asked, firstOffence: true, correctedInTime: false };
    const { body: proposed } = await officer.send<{ outcome: string }>("POST", "/discretion", question);
    expect(proposed.outcome).to.equal("penalty");
    await office.until((await clockOf(caseId, "B12"))?.dueAt ?? "");
    expect((await recorded(office, caseId, "deadline-overdue")).payload).to.include({
      rule: "penalty-decision",
    });
    await officer.register(
      "penalty/termination",
      { caseId },
      {
        ground: "filing-unfounded",
        occurredOn: await office.clock.today(),
        explanation: "经查不符合立案条件",
      },
    );
    await bureauHead.complete({ elementId: "approve-termination", caseId }, yes);
    await recorded(office, caseId, "case-terminated");
  });
});
