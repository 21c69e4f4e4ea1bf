import { expect } from "chai";
import { eventually, leaveNothingOpen, type Office, statusOf, theOffice } from "../support/office.ts";
import { approved, dispatched, draft, lead, serve, urgent } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded, refusalOf } from "./steps/record.ts";
import {
  checked,
  checkSite,
  close,
  dispose,
  enter,
  entry,
  fileAfterwards,
  found,
  sign,
} from "./steps/visit.ts";

const ends = (office: Office, caseId: string, status: string) =>
  eventually(`the case is ${status}`, async () => (await statusOf(office, caseId)) === status);

describe("检查的终结: every way in which an inspection ends", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const clocksOf = async (caseId: string) =>
    (await deadlinesOf(office, caseId)).map(({ ref, state }) => `${ref} ${state}`).sort();

  it("检查方案不予批准的，不得实施检查: no document is issued and nobody enters", async () => {
    const { head, bureauHead } = office.cast;
    const caseId = await dispatched(office);
    await draft(office, caseId);
    await head.complete({ elementId: "review-scheme", caseId }, { decision: "approved" });
    await bureauHead.complete(
      { elementId: "approve-scheme", caseId },
      { decision: "rejected", opinion: "本年度检查已达频次上限" },
    );
    await ends(office, caseId, "not-approved");
    await passedThrough(office, caseId, "inspection-not-approved");
    expect(await documentsOf(office, caseId)).to.deep.equal([]);
  });

  it("被检查单位拒绝检查的，记录在案并移交涉嫌违法线索", async () => {
    const { officer } = office.cast;
    const caseId = await approved(office);
    await serve(office, caseId);
    await officer.complete(
      { elementId: "enter-site", caseId },
      {
        ...(await entry(office)),
        entryRefused: true,
        refusalNote: "保安锁闭大门，拒不配合",
        evidenceIds: [await officer.photo(caseId, "大门紧锁.jpg")],
      },
    );
    await ends(office, caseId, "entry-refused");
    await passedThrough(office, caseId, "entry-refused");
    expect(
      await office.sql("select reason, finding_id from referrals where case_id = $1", [caseId]),
    ).to.deep.equal([{ reason: "entry-refused", finding_id: null }]);
    expect((await recorded(office, caseId, "violation-suspected")).basis).to.include("安全生产法 第六十六条");
  });

  it("先行入企的紧急检查未获批准的，检查即行终止，备案仍应补录；已经发现问题的，仍应处置完毕", async () => {
    const { officer, head, bureauHead } = office.cast;
    const refusedBy = async (caseId: string) => {
      await draft(office, caseId, urgent);
      await head.complete({ elementId: "review-scheme", caseId }, { decision: "approved" });
      await bureauHead.complete(
        { elementId: "approve-scheme", caseId },
        { decision: "rejected", opinion: "举报事项并不紧急" },
      );
      return recorded(office, caseId, "urgent-visit-refused");
    };
    const empty = await dispatched(office, urgent);
    await enter(office, empty);
    await serve(office, empty);
    await officer.task({ elementId: "on-site-check", caseId: empty });
    expect((await refusedBy(empty)).payload["findingsLeft"]).to.equal(false);
    await ends(office, empty, "not-approved");
    await passedThrough(office, empty, "visit-ended");
    // They were there without having said so before: that is owed whatever became of the visit.
    await eventually("only the filing is left to do", async () => {
      const { body } = await officer.get<{ items: { elementId: string }[] }>(`/tasks?caseId=${empty}`);
      return body.items.length === 1 && body.items[0]?.elementId === "backfill-filing";
    });
    await fileAfterwards(office, empty);
    expect(await clocksOf(empty)).to.deep.equal(["A13 met", "A8 met"]);

    const caseId = await dispatched(office, urgent);
    await enter(office, caseId);
    await serve(office, caseId);
    await checkSite(office, caseId, { findings: { [lead]: [found("动火点周边未清理可燃物")] } });
    await officer.task({ elementId: "dispose-findings", caseId });
    expect((await refusedBy(caseId)).payload["findingsLeft"]).to.equal(true);
    await passedThrough(office, caseId, "approval-settled");
    await fileAfterwards(office, caseId);
    await officer.task({ elementId: "dispose-findings", caseId });
    expect(await statusOf(office, caseId)).to.equal("open");
  });

  it("先行入企遭拒绝的，补办批准后方可移交线索，不予批准的不移交；备案均须补录", async () => {
    const { officer, head, bureauHead } = office.cast;
    const decided = async (decision: string) => {
      const caseId = await dispatched(office, urgent);
      await officer.complete(
        { elementId: "enter-site", caseId },
        {
          ...(await entry(office)),
          entryRefused: true,
          refusalNote: "保安锁闭大门，拒不配合",
          evidenceIds: [await officer.photo(caseId, "大门紧锁.jpg")],
        },
      );
      await draft(office, caseId, urgent);
      await head.complete({ elementId: "review-scheme", caseId }, { decision: "approved" });
      await bureauHead.complete(
        { elementId: "approve-scheme", caseId },
        { decision, opinion: "经核，情况是否紧急以接报记录为准" },
      );
      await ends(office, caseId, decision === "approved" ? "entry-refused" : "not-approved");
      await fileAfterwards(office, caseId);
      expect(await clocksOf(caseId)).to.deep.equal(["A13 met", "A8 met"]);
      return office.sql("select reason from referrals where case_id = $1", [caseId]);
    };
    expect(await decided("approved")).to.deep.equal([{ reason: "entry-refused" }]);
    expect(await decided("rejected")).to.deep.equal([]);
  });

  it("已经发现问题的检查不得撤回，应当处置完毕后办结；办案机构负责人不能决定撤回", async () => {
    const { head, bureauHead } = office.cast;
    const caseId = await checked(office, { findings: { [lead]: [found("防爆风机未按期检测")] } });
    await office.cast.officer.task({ elementId: "dispose-findings", caseId });
    const ask = { reason: "企业请求" };
    const refused = refusalOf(await bureauHead.act("inspection/withdrawal", { caseId }, ask));
    expect([refused.status, refused.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(refused.reason).to.include("第1项");
    const other = refusalOf(await head.act("inspection/withdrawal", { caseId }, ask));
    expect([other.status, other.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    expect(await statusOf(office, caseId)).to.equal("open");
  });

  it("检查撤回后，未办任务一并撤销，之后提交的不予受理，所填内容留作草稿", async () => {
    const { officer, bureauHead } = office.cast;
    const caseId = await dispatched(office);
    const { taskKey } = await officer.task({ elementId: "draft-scheme", caseId });
    await bureauHead.register("inspection/withdrawal", { caseId }, { reason: "企业已停产拆除" });
    await ends(office, caseId, "withdrawn");
    await passedThrough(office, caseId, "inspection-withdrawn");
    await eventually("no task is listed", async () => {
      const { body } = await officer.get<{ items: unknown[] }>(`/tasks?caseId=${caseId}`);
      return body.items.length === 0;
    });

    const typed = { place: "临江区化工园区纬三路6号库区" };
    const late = await officer.submit(taskKey, typed);
    expect([late.status, late.body.code]).to.deep.equal([409, "TASK_CANCELLED"]);
    const { body } = await officer.get<{ data: object }>(`/tasks/${taskKey}`);
    expect(body.data).to.deep.equal(typed);
  });

  it("现场检查未发现问题的，不必研究处置去向，签署记录、评价后办结", async () => {
    const caseId = await checked(office);
    await sign(office, caseId);
    await close(office, caseId);
    await ends(office, caseId, "closed");
    await passedThrough(office, caseId, "inspection-closed");
    const acts = (await eventsOf(office, caseId)).map((event) => event.payload["elementId"]);
    expect(acts).to.include("sign-record").and.not.include("dispose-findings");
    const issued = (await documentsOf(office, caseId)).map((document) => document.template);
    expect(issued).to.include("inspection/register");
    expect((await deadlinesOf(office, caseId)).filter((d) => d.state === "running")).to.deep.equal([]);
  });

  it("应当由其他部门处理的问题，移送并形成记录备查后办结", async () => {
    const { officer } = office.cast;
    const caseId = await checked(office, {
      findings: { [lead]: [found("库区雨水口直排河道", { otherDepartment: "临江生态环境分局" })] },
    });
    const [item] = await dispose(office, caseId, () => ({
      disposition: "transfer",
      transferTo: "临江生态环境分局",
    }));
    await sign(office, caseId);
    await officer.complete(
      { elementId: "transfer-finding", caseId, findingId: item?.id ?? "" },
      {
        receivingUnit: "临江生态环境分局",
        transferredOn: await office.clock.today(),
        receivedBy: "方毅",
        grounds: "雨水口排放由生态环境部门管辖",
        materials: [{ name: "现场检查记录", copies: 1, pages: 2 }],
      },
    );
    await passedThrough(office, caseId, "finding-transferred");
    const transfer = (await documentsOf(office, caseId)).find((d) => d.template === "shared/case-transfer");
    expect(transfer?.findingId).to.equal(item?.id);
    expect(transfer?.number).to.be.a("string");
    await close(office, caseId);
    await ends(office, caseId, "closed");
    const [row] = await office.sql("select status from findings where case_id = $1", [caseId]);
    expect(row).to.deep.equal({ status: "transferred" });
  });
});
