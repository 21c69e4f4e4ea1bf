import { expect } from "chai";
import { addWorkdays, endOfDay } from "../../domain/calendar.ts";
import { filingOf, judgedOf, theUnit } from "../support/example-penalty/core.ts";
import {
  arrangement,
  hearingReport,
  hearingRequest,
  heldHearing,
  statement,
  statementReview,
} from "../support/example-penalty/notice.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { hand, scanned } from "./steps/notice.ts";
import { conclude, filed, proposal, reportData, review } from "./steps/penalty.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded } from "./steps/record.ts";

describe("期满后登记的答复 (行政处罚法 第四十五条、第六十四条第一项)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  it("期限内邮寄、期满后登记的陈述申辩和听证申请不逾期：正在呈批、讨论的案件回到复核、听证，不重新告知；听证建议补充调查的重新调查", async () => {
    const { officer, colleague, head, bureauHead, host, archivist } = office.cast;
    const filing = filingOf(await office.clock.today(), [theUnit]);
    const { caseId, partyIds } = await filed(office, {
      ...filing,
      violations: (filing.violations ?? []).filter(({ code }) => code !== "V01"),
    });
    const unit = { caseId, partyId: partyIds[0] ?? "" };
    await conclude(office, caseId, await reportData(office, judgedOf(1)));
    await review(office, caseId);
    await officer.register("shared/address-confirmation", unit, {
      ...{
        refused: false,
        address: theUnit.address,
        phone: "0571-85550166",
        email: "safety@warehouse.example",
      },
      ...{ electronicConsent: true, confirmedOn: await office.clock.today() },
      ...{ signerName: "许敏", signerPosition: "安全总监" },
    });
    await passedThrough(office, caseId, "confirmation-issued");
    const arrivedAt = await office.clock.now();
    await officer.complete(
      { elementId: "serve-documents", ...unit },
      {
        ...{ method: "electronic", servedAt: arrivedAt, arrivedAt, channel: "safety@warehouse.example" },
        ...{ place: "临江区应急管理局", officers: [officer.personId] },
      },
    );
    const toldOn = await office.clock.today();
    const spoken = statement(await office.clock.now(), [officer.personId, colleague.personId]);
    const posted = { ...spoken, manner: "post", evidenceIds: [await scanned(office, unit)] };
    const asked = { ...hearingRequest(toldOn), manner: "post", evidenceIds: [await scanned(office, unit)] };
    await eventually("the windows run", async () => {
      const running = (await deadlinesOf(office, caseId)).filter((d) => d.state === "running");
      return running.filter((d) => ["C2", "C5"].includes(d.ref)).length === 2;
    });
    await office.until(endOfDay(addWorkdays(toldOn, 5)));
    await office.officeHours();
    const drafting = { elementId: "propose-decision", caseId };
    await officer.task(drafting);

    await officer.register("notice/statement", unit, posted);
    await officer.complete(
      { elementId: "review-statement", ...unit },
      statementReview(await office.clock.today()),
    );
    await head.complete({ elementId: "check-statement-review", ...unit }, { decision: "approved" });
    await officer.complete(drafting, await proposal(office, judgedOf(1)));
    await bureauHead.task({ elementId: "hold-discussion", caseId });

    await officer.register("notice/hearing-request", unit, asked);
    const hearingAt = `${addWorkdays(await office.clock.today(), 9)}T09:00:00+08:00`;
    await bureauHead.complete(
      { elementId: "arrange-hearing", caseId },
      arrangement(hearingAt, { host: host.personId, clerk: archivist.personId }),
    );
    const events = (await eventsOf(office, caseId)).map((e) => e.type);
    expect(events.filter((type) => type === "late-answers-taken-up")).to.have.length(2);
    expect(events.filter((type) => type === "notice-window-opened")).to.have.length(1);
    const templates = (await documentsOf(office, caseId)).map((d) => d.template);
    expect(templates).to.include.members(["notice/statement-record", "notice/statement-review"]);
    expect(templates.filter((template) => template === "notice/penalty-notice")).to.have.length(1);

    await hand(office, unit);
    await host.task({ elementId: "hold-hearing", caseId });
    await office.until(hearingAt);
    const now = await office.clock.now();
    await host.complete(
      { elementId: "hold-hearing", caseId },
      {
        ...heldHearing({ startedAt: now, endedAt: now }, unit.partyId, [officer.personId]),
        evidenceIds: [await scanned(office, unit)],
      },
    );
    const found = { ...hearingReport(await office.clock.today()), proposal: "reinvestigate" };
    await host.complete({ elementId: "write-hearing-report", caseId }, found);
    await bureauHead.complete({ elementId: "review-hearing-report", caseId }, { decision: "approved" });
    await recorded(office, caseId, "investigation-renewed");
    await officer.task({ elementId: "conclude-investigation", caseId });
  });
});
