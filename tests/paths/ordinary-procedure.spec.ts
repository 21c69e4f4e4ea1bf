import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { filingOf, judged } from "../support/example-penalty/core.ts";
import { eventually, type Office, statusOf, theOffice } from "../support/office.ts";
import { back, yes } from "./steps/answers.ts";
import { approveClosure, closureOf, fileCase } from "./steps/closure.ts";
import { approve, propose, publish } from "./steps/credit.ts";
import { hand } from "./steps/notice.ts";
import {
  approval,
  assign,
  complained,
  conclude,
  decideFiling,
  discuss,
  filed,
  proposal,
  reportData,
  review,
  smallFiling,
  smallFine,
  tellAndWaive,
} from "./steps/penalty.ts";
import { deadlinesOf, documentsOf, eventsOf, recorded, tried } from "./steps/record.ts";

describe("普通程序 (行政处罚法 第五十四条至第六十一条)", function () {
  this.timeout(180_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  const templates = async (caseId: string) => (await documentsOf(office, caseId)).map((d) => d.template);
  const clockOf = async (caseId: string, ref: string) =>
    (await deadlinesOf(office, caseId)).findLast((d) => d.ref === ref);
  const investigating = (caseId: string) =>
    office.cast.officer.task({ elementId: "conclude-investigation", caseId });

  it("由线索到归档：立案、调查、告知、决定、两书同达、公示、缴款、结案，步步留痕", async () => {
    const { officer, bureauHead, finance } = office.cast;
    const { caseId, partyIds } = await filed(office);
    const unit = { caseId, partyId: partyIds[0] ?? "" };
    expect((await clockOf(caseId, "B12"))?.startsOn).to.equal(await office.clock.today());

    await conclude(office, caseId);
    await tellAndWaive(office, { caseId, partyIds }, false);
    await officer.complete({ elementId: "propose-decision", caseId }, await proposal(office));
    await bureauHead.complete({ elementId: "approve-decision", caseId }, await approval(office));
    await recorded(office, caseId, "penalty-decided");
    expect((await clockOf(caseId, "B12"))?.state).to.equal("met");

    await hand(office, unit);
    const served = await eventually("one delivery serves both", async () => {
      const rows = await office.sql<{ template: string; delivered_on: string | null }>(
        `select d.template, v.delivered_on::text from documents d join delivery_documents x on x.document_id = d.id
          join deliveries v on v.id = x.delivery_id where v.party_id = $1 and d.template in ('penalty/decision', 'credit/repair-notice')`,
        [unit.partyId],
      );
      return rows.every((row) => row.delivered_on) ? rows : undefined;
    });
    expect(served).to.have.length(2);
    await eventually("service is in time", async () => (await clockOf(caseId, "D1"))?.state === "met");

    await propose(office, unit);
    await approve(office, unit);
    await publish(office, unit);
    const today = await office.clock.today();
    const payment = {
      kind: "fine",
      amountFen: 1_000_000,
      paidOn: today,
      channel: "bank",
      reference: randomUUID(),
    };
    await eventually("the fine is due", async () => (await clockOf(caseId, "E1"))?.state === "running");
    await finance.register("performance/payment", unit, payment);
    await officer.task({ elementId: "propose-closure", caseId });
    await approveClosure(office, caseId, closureOf(today, 1));
    await fileCase(office, caseId);
    await eventually("the case is archived", async () => (await statusOf(office, caseId)) === "archived");
    const events = (await eventsOf(office, caseId)).map((e) => e.type);
    expect(events).to.include.members([
      "penalty-opened",
      "investigators-assigned",
      "case-filed",
      "penalty-decided",
    ]);
    expect(await templates(caseId)).to.include.members([
      "penalty/filing-approval",
      "penalty/investigation-report",
      "notice/penalty-notice",
      "penalty/decision-submission",
      "penalty/decision",
      "credit/repair-notice",
    ]);
  });

  it("不予立案的写明理由；错误的并案目标要求重填；同一检查的多条线索办成一案", async () => {
    const { officer } = office.cast;
    const running = await filed(office);
    const refused = await complained(office);
    await assign(office, refused);
    const { parties: _p, violations: _v, ...bare } = await smallFiling(office);
    const noGround = await tried(
      officer,
      { elementId: "propose-filing", caseId: refused },
      { ...bare, filing: "not-file" },
    );
    expect(noGround.code).to.equal("INVALID_INPUT");
    await decideFiling(office, refused, {
      ...bare,
      filing: "not-file",
      ground: "线索所称的人员已经培训合格",
    });
    await eventually("it is not filed", async () => (await statusOf(office, refused)) === "not-filed");
    expect(await templates(refused)).to.deep.equal(["penalty/filing-approval"]);

    const merged = await complained(office);
    await assign(office, merged);
    const merge = { ...bare, filing: "merge", ground: "同一单位的同类线索" };
    await decideFiling(office, merged, { ...merge, mergeIntoCaseId: randomUUID() });
    await decideFiling(office, merged, { ...merge, mergeIntoCaseId: running.caseId });
    await eventually("it is merged", async () => (await statusOf(office, merged)) === "merged");
    await recorded(office, running.caseId, "referral-joined");

    const [first, second] = await office.sql<{ id: string }>(
      `insert into referrals (id, case_id, reason, at) select gen_random_uuid(), $1, 'not-rectified', now()
        from generate_series(1, 2) returning id`,
      [running.caseId],
    );
    for (const lead of [first, second])
      await office.publish("violation-suspected", lead?.id ?? "", { referralId: lead?.id });
    const taken = await eventually("both leads are taken up", async () => {
      const rows = await office.sql<{ taken_up_by: string | null }>(
        "select taken_up_by from referrals where id = any($1)",
        [[first?.id, second?.id]],
      );
      return rows.every((row) => row.taken_up_by) ? rows : undefined;
    });
    expect(new Set(taken.map((row) => row.taken_up_by)).size).to.equal(1);
  });

  it("审核、审批退回的重新办理；法制审核未通过不得告知；重大处罚集体讨论后才能决定", async () => {
    const { officer, head, bureauHead } = office.cast;
    const caseId = await complained(office);
    await assign(office, caseId);
    const filing = filingOf(await office.clock.today());
    await officer.complete({ elementId: "propose-filing", caseId }, filing);
    await head.complete({ elementId: "review-filing", caseId }, back);
    await officer.complete({ elementId: "propose-filing", caseId }, filing);
    await head.complete({ elementId: "review-filing", caseId }, yes);
    await bureauHead.complete({ elementId: "approve-filing", caseId }, back);
    await decideFiling(office, caseId, filing);
    await investigating(caseId);
    const rows = await office.sql<{ id: string }>("select id from parties where case_id = $1 order by seq", [
      caseId,
    ]);
    const partyIds = rows.map(({ id }) => id);

    const report = await reportData(office, judged);
    const [item, ...rest] = report.assessments;
    const beyond = { ...report, assessments: [{ ...item, fineFen: 20_000_000 }, ...rest] };
    const wanted = { elementId: "conclude-investigation", caseId };
    expect((await tried(officer, wanted, beyond)).code).to.equal("RULE_BROKEN");
    expect((await tried(officer, wanted, { ...report, assessments: rest })).code).to.equal("RULE_BROKEN");
    await officer.complete(wanted, report);
    await head.complete({ elementId: "review-report", caseId }, back);
    await conclude(office, caseId, report);
    await review(office, caseId, "evidence");
    await conclude(office, caseId, report);
    expect(await templates(caseId)).to.not.include("notice/penalty-notice");
    await review(office, caseId);
    await tellAndWaive(office, { caseId, partyIds }, true);

    const heavier = await proposal(office, {
      ...judged,
      assessments: [
        { ...judged.assessments[0], fineFen: 4_000_000 },
        ...judged.assessments.slice(1),
      ] as typeof judged.assessments,
    });
    const deciding = { elementId: "propose-decision", caseId };
    expect((await tried(officer, deciding, heavier)).code).to.equal("RULE_BROKEN");
    await officer.complete(deciding, await proposal(office, judged));
    await discuss(office, caseId, "returned");
    await officer.complete(deciding, await proposal(office, judged));
    await discuss(office, caseId);
    await bureauHead.complete(
      { elementId: "approve-decision", caseId },
      { ...(await approval(office)), decision: "returned" },
    );
    await officer.complete(deciding, await proposal(office, judged));
    await discuss(office, caseId);
    await bureauHead.complete(
      { elementId: "approve-decision", caseId },
      { ...(await approval(office)), decision: "rejected" },
    );
    await conclude(office, caseId, report);
    await review(office, caseId);
    await tellAndWaive(office, { caseId, partyIds }, true);
    await officer.complete(deciding, await proposal(office, judged));
    await discuss(office, caseId);
    await bureauHead.complete({ elementId: "approve-decision", caseId }, await approval(office));
    const { payload } = await recorded(office, caseId, "penalty-decided");
    expect(payload["deliveries"]).to.have.length(2);
  });

  it("初次违法且危害后果轻微并及时改正的可以不予处罚，进行教育，不公示、不收缴", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId, partyIds } = await filed(office);
    const [item] = smallFine.assessments;
    const spared = {
      assessments: [{ ...item, harm: "none", seriousness: "minor", correctedInTime: true, fineFen: 0 }],
      penalties: [
        {
          partySeq: 1,
          outcome: "no-penalty",
          warning: false,
          ground: "minor-and-corrected",
          education: "如实记录培训情况",
        },
      ],
    } as unknown as typeof smallFine;
    const due = { ...spared, assessments: smallFine.assessments };
    const wanted = { elementId: "conclude-investigation", caseId };
    const replaced = await reportData(office, due, { proposal: "no-penalty" });
    expect((await tried(officer, wanted, replaced)).code).to.equal("RULE_BROKEN");
    await conclude(office, caseId, await reportData(office, spared, { proposal: "no-penalty" }));
    await officer.complete({ elementId: "propose-decision", caseId }, await proposal(office, spared));
    await bureauHead.complete({ elementId: "approve-decision", caseId }, await approval(office));
    await hand(office, { caseId, partyId: partyIds[0] ?? "" });
    await officer.task({ elementId: "propose-closure", caseId });
    expect(await templates(caseId))
      .to.include("penalty/no-penalty-decision")
      .and.not.include("penalty/decision");
    expect(await clockOf(caseId, "E1")).to.equal(undefined);
  });
});
