import { expect } from "chai";
import { eventually, type Office, statusOf, theOffice } from "../support/office.ts";
import { codeOf, hand } from "./steps/notice.ts";
import {
  close,
  decide,
  deciding,
  type OnTheSpot,
  opened,
  opening,
  parties,
  tell,
  telling,
  tryToOpen,
} from "./steps/on-the-spot.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("简易程序 (行政处罚法 第五十一条、第五十二条): decided, handed over, collected and filed on the spot", function () {
  this.timeout(120_000);
  let office: Office;
  before(async function () {
    // The system itself may have to start first.
    this.timeout(300_000);
    office = await theOffice();
    await office.officeHours();
  });
  afterEach(() => office.officeHours());

  const issued = async ({ caseId }: OnTheSpot, template: string) =>
    (await documentsOf(office, caseId)).filter((document) => document.template === template);
  const archived = ({ caseId }: OnTheSpot) =>
    eventually("the file is archived", async () => (await statusOf(office, caseId)) === "archived");
  const overdue = async ({ caseId }: OnTheSpot) =>
    (await eventsOf(office, caseId))
      .filter(({ type }) => type === "deadline-overdue")
      .map(({ payload }) => payload["rule"]);

  it("对单位：两书一次交付，备案、公示、到银行缴款，结案归档", async () => {
    const { credit, bureauHead, finance, head } = office.cast;
    const spot = await opened(office);
    const { caseId, partyId } = spot;
    await tell(office, spot, 100_000, {
      ...{ statementMade: true, statement: "标志刚被撞落", review: "已在裁量时考虑" },
    });
    await decide(office, spot, "unit", 100_000);
    await hand(office, spot);
    const { payload } = await recorded(office, caseId, "documents-delivered");
    const [decision, notice] = [
      await issued(spot, "simplified/decision"),
      await issued(spot, "credit/repair-notice"),
    ];
    const [served] = await office.sql<{ ids: string[] }>(
      "select array_agg(document_id::text) as ids from delivery_documents where delivery_id = $1",
      [payload["deliveryId"]],
    );
    expect(served?.ids).to.have.members([decision[0]?.id, notice[0]?.id]);
    const today = await office.clock.today();
    await head.complete({ elementId: "record-filing", caseId }, { filedOn: today, finding: "in-order" });
    await credit.complete({ elementId: "prepare-publicity", caseId }, { channels: ["own-site"] });
    await bureauHead.complete({ elementId: "approve-publicity", caseId }, { decision: "approved" });
    await credit.complete(
      { elementId: "publish-penalty", caseId },
      { publishedOn: today, places: [{ channel: "own-site", address: "http://localhost/gongshi/1" }] },
    );
    await passedThrough(office, caseId, "start-filing-clock");
    const fee = {
      kind: "fine",
      amountFen: 100_000,
      paidOn: today,
      channel: "bank",
      reference: `B-${caseId}`,
    };
    const paid = await finance.send("POST", `/cases/${caseId}/acts/performance/payment`, {
      partyId,
      data: fee,
    });
    expect(paid.status, JSON.stringify(paid.body)).to.equal(201);
    await close(office, spot, "performed");
    await archived(spot);
    expect(await overdue(spot)).to.deep.equal([]);
  });

  it("对个人：只交付决定书；当场收缴的罚款逾期交回、缴付的，记录在案，仍须办完", async () => {
    const { finance, head, officer } = office.cast;
    const spot = await opened(office, "person");
    const { caseId } = spot;
    await tell(office, spot, 10_000);
    const collected = {
      ...{ collection: "on-the-spot", collectionGround: "small", receiptNumber: `财票-${caseId}` },
    };
    await decide(office, spot, "person", 10_000, collected);
    await hand(office, spot);
    await recorded(office, caseId, "fine-collected");
    expect(await issued(spot, "credit/repair-notice")).to.deep.equal([]);

    const clock = async (rule: string) =>
      eventually(`${rule} runs`, async () =>
        (await deadlinesOf(office, caseId)).find((d) => d.rule === rule && d.state === "running"),
      );
    const [handover, filing] = [
      await clock("collected-fine-handover"),
      await clock("on-the-spot-decision-filing"),
    ];
    await office.until(handover.dueAt > filing.dueAt ? handover.dueAt : filing.dueAt);
    await eventually("late handover and filing noted", async () => (await overdue(spot)).length === 2);
    const fine = { amountFen: 10_000 };
    await finance.complete(
      { elementId: "receive-fine", caseId },
      { ...fine, handedInOn: await office.clock.today(), handedInById: officer.personId },
    );
    await office.until((await clock("collected-fine-banking")).dueAt);
    await eventually("late banking noted", async () => (await overdue(spot)).length === 3);
    expect(await overdue(spot)).to.have.members([
      "collected-fine-handover",
      "on-the-spot-decision-filing",
      "collected-fine-banking",
    ]);
    const today = await office.clock.today();
    await finance.complete(
      { elementId: "bank-fine", caseId },
      { ...fine, bankedOn: today, reference: "回单1" },
    );
    await head.complete({ elementId: "record-filing", caseId }, { filedOn: today, finding: "in-order" });
    await close(office, spot, "performed");
    await archived(spot);
    const again = await finance.send("POST", `/cases/${caseId}/acts/performance/payment`, {
      partyId: spot.partyId,
      data: { kind: "fine", amountFen: 1, paidOn: today, channel: "bank", reference: `C-${caseId}` },
    });
    expect(codeOf(again), "nothing is added to the file").to.deep.equal([409, "STATE_CONFLICT"]);
  });

  it("告知以后发现不能当场决定的，仍可以转为普通程序，不必作出决定", async () => {
    const spot = await opened(office);
    await tell(office, spot, 100_000);
    const { officer } = office.cast;
    await officer.task({ elementId: "decide-on-the-spot", caseId: spot.caseId });
    await officer.register("simplified/turn-ordinary", spot, { reason: "当事人当场翻供，须进一步调查" });
    await eventually("turned", async () => (await statusOf(office, spot.caseId)) === "turned-ordinary");
  });

  it("情节复杂的转为普通程序，移交线索", async () => {
    const spot = await opened(office);
    await tell(office, spot, 100_000, { conclusion: "ordinary", reason: "当事人对事实有争议，须进一步调查" });
    await eventually("turned", async () => (await statusOf(office, spot.caseId)) === "turned-ordinary");
    await recorded(office, spot.caseId, "violation-suspected");
  });

  it("轻微并及时改正、没有造成后果的，不予处罚，予以教育后结案", async () => {
    const spot = await opened(office);
    await tell(office, spot, 100_000, {
      ...{ conclusion: "no-penalty", reason: "轻微并及时改正", education: "当场讲解标志设置要求" },
    });
    await close(office, spot, "none");
    await archived(spot);
    expect(await issued(spot, "simplified/decision")).to.deep.equal([]);
  });

  describe("what the interface refuses", () => {
    const refusedAt = async (body: object) => {
      const answer = await tryToOpen(office, body);
      return [...codeOf(answer), JSON.stringify(answer.body)] as const;
    };

    it("一名执法人员、不是本机关的人员、不在场的人员，不得登记（第四十二条）", async () => {
      const { officer, colleague, fireOfficer, head } = office.cast;
      const with_ = async (...ids: string[]) =>
        refusedAt(await opening(office, "unit", { officersPresent: ids }));
      expect((await with_(officer.personId)).slice(0, 2)).to.deep.equal([400, "INVALID_INPUT"]);
      expect((await with_(officer.personId, fireOfficer.personId))[1]).to.equal("RULE_BROKEN");
      expect((await with_(officer.personId, head.personId))[1]).to.equal("RULE_BROKEN");
      expect((await with_(colleague.personId, head.personId)).slice(0, 2)).to.deep.equal([
        403,
        "ROLE_REQUIRED",
      ]);
    });

    it("当事人与登记的单位不一致、不是当日发现的，不得登记", async () => {
      const other = { party: { ...parties.unit, name: "临江某某公司" } };
      expect((await refusedAt(await opening(office, "unit", other)))[2]).to.include("不一致");
      const old = { discoveredAt: "2026-01-05T10:00:00+08:00" };
      expect((await refusedAt(await opening(office, "unit", old)))[2]).to.include("当日当场发现");
    });

    it("超过上限、重于告知的，不得当场决定（第五十一条、第四十五条第二款）", async () => {
      const spot = await opened(office);
      const { officer, colleague } = office.cast;
      const told = await tried(
        officer,
        { elementId: "hear-the-party", caseId: spot.caseId },
        await telling(office, 300_100),
      );
      expect([told.status, told.code]).to.deep.equal([422, "RULE_BROKEN"]);
      await tell(office, spot, 100_000);
      const wanted = { elementId: "decide-on-the-spot", caseId: spot.caseId };
      const over = await tried(colleague, wanted, await deciding(office, "unit", 100_100));
      expect(over.reason).to.include("重于告知");
      const grave = await deciding(office, "unit", 100_000);
      const serious = grave.assessments.map((one) => ({ ...one, seriousness: "serious" }));
      expect((await tried(colleague, wanted, { ...grave, assessments: serious })).reason).to.include(
        "涉嫌犯罪",
      );
      await decide(office, spot, "unit", 100_000);
    });
  });
});
