import { expect } from "chai";
import { decisionApprovalOf, decisionProposalOf, reportOf } from "../support/example-penalty/core.ts";
import { legalOpinion } from "../support/example-penalty/notice.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { aPenaltyCase, type PenaltyCase } from "../support/penalty.ts";
import { issued, order, type Putting, putter, teachShortcuts, trouble } from "./steps/by-hand.ts";
import { codeOf, headsOf } from "./steps/notice.ts";
import { decide, opened, tell } from "./steps/on-the-spot.ts";
import { documentsOf, eventsOf } from "./steps/record.ts";

const decision = "penalty/decision";
const shortcuts = [
  decision,
  "penalty/no-penalty-decision",
  "simplified/decision",
  "closure/closure-approval",
  "investigation/measure-extension",
  "performance/surcharge-decision",
] as const;

/** A month is over, so every period of the notices served before it has run out. */
const A_MONTH = 30;

describe("手工启动流程、手工发送消息，也不能越过法定步骤 (行政处罚法 第三十八条第二款)", function () {
  this.timeout(120_000);
  let office: Office;
  let put: Putting;
  /** cases whose notices were served a month ago, one for each story that needs the time to be over */
  const waiting: PenaltyCase[] = [];
  let closed: PenaltyCase;

  before(async function () {
    // The system itself may have to start first.
    this.timeout(300_000);
    office = await theOffice();
    await office.officeHours();
    await teachShortcuts(shortcuts);
    put = await putter(office);
    for (let n = 0; n < 8; n++) waiting.push(await aPenaltyCase(office, { upTo: "noticed" }));
    await office.days(A_MONTH);
    await office.officeHours();
    closed = await aPenaltyCase(office, { upTo: "served" });
  });
  afterEach(() => office.officeHours());

  const next = (): PenaltyCase & { partyId: string } => {
    const one = waiting.pop();
    if (!one) throw new Error("no example case is left");
    return { ...one, partyId: one.partyIds[0] ?? "" };
  };

  type Step = "review" | "proposal" | "discussion" | "approval";
  const steps: readonly Step[] = ["review", "proposal", "discussion", "approval"];

  /** Takes a case to the decision; `without` leaves steps out, `fineFen` changes what is proposed for V05. */
  async function prepared(without: readonly Step[] = [], fineFen?: number) {
    const one = next();
    const { caseId } = one;
    const today = await office.clock.today();
    const proposal = decisionProposalOf(today);
    const assessments = proposal.assessments.map((item) =>
      fineFen !== undefined && item.code === "V05" ? { ...item, fineFen } : item,
    );
    const vote = { vote: "agree", opinion: "同意" };
    const at = await office.clock.now();
    const forms = {
      review: ["review/legal-opinion", "wangfang", legalOpinion(today)],
      proposal: ["penalty/decision-proposal", "liming", { ...proposal, assessments }],
      discussion: [
        "discussion/record",
        "zhouqiang",
        {
          ...{ startedAt: at, endedAt: at, place: "会议室", chairId: office.cast.bureauHead.personId },
          ...{ recorderName: "陈杰", reporterIds: [office.cast.officer.personId], attendees: [] },
          members: headsOf(office).map((member) => ({ ...member, ...vote })),
          ...{ matters: "案情", discussion: "讨论", conclusion: "agreed", opinion: "同意" },
        },
      ],
      approval: ["penalty/decision-approval", "zhouqiang", decisionApprovalOf(today)],
    } as const satisfies Record<Step, readonly [string, string, object]>;
    for (const step of steps) {
      const [formId, username, data] = forms[step];
      if (!without.includes(step)) await put(caseId, formId, username, data);
    }
    return one;
  }

  /** Orders a document by hand. @returns why the engine stopped; the case has no such document then */
  async function refused(template: string, about: { caseId: string; partyId?: string }): Promise<string> {
    const before = (await documentsOf(office, about.caseId)).filter((d) => d.template === template).length;
    await order(office, template, about);
    const message = await trouble(office, about.caseId);
    const after = (await documentsOf(office, about.caseId)).filter((d) => d.template === template).length;
    expect(message, "the code of a missing step").to.match(/^GUARD_REFUSED/);
    expect(after, "nothing is issued").to.equal(before);
    return message;
  }

  it("步骤齐备的，手工启动也可以出具决定书，只能出具一次（第二十九条）", async () => {
    const { caseId, partyId } = await prepared();
    await order(office, decision, { caseId, partyId });
    await issued(office, caseId, decision);
    expect(await refused(decision, { caseId, partyId })).to.include("不得给予两次以上罚款");
  });

  it("没有告知的，不得决定（第四十四条）", async () => {
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "reported" });
    expect(await refused(decision, { caseId, partyId: partyIds[0] ?? "" })).to.include("告知书尚未送达");
  });

  it("期限没有届满、没有书面放弃的，不得决定（第六十二条、第六十四条）", async () => {
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "noticed" });
    expect(await refused(decision, { caseId, partyId: partyIds[0] ?? "" })).to.include("尚未届满");
  });

  for (const [without, message] of [
    ["review", "未经审核"],
    ["discussion", "集体讨论"],
    ["approval", "尚未作出处罚决定"],
  ] as const)
    it(`缺少一步的，不得决定：${message}（第五十七条、第五十八条）`, async () =>
      expect(await refused(decision, await prepared([without]).then(only))).to.include(message));

  it("讨论以后事实有变化的，须重新讨论（第五十七条第二款）", async () => {
    const one = await prepared(["approval"]);
    const today = await office.clock.today();
    await put(one.caseId, "penalty/investigation-report", "liming", reportOf(today));
    await put(one.caseId, "penalty/decision-approval", "zhouqiang", decisionApprovalOf(today));
    const message = await refused(decision, only(one));
    expect(message).to.include("应当重新讨论").and.to.include("应当重新审核");
  });

  it("重于告知的，不得决定（第四十五条第二款）", async () =>
    expect(await refused(decision, only(await prepared([], 4_000_000)))).to.include("高于告知的"));

  it("承办人审核、批准的，不得决定（第四十三条、第五十八条）", async () => {
    const one = await prepared(["approval"]);
    const today = await office.clock.today();
    await put(one.caseId, "penalty/decision-approval", "zhangwei", decisionApprovalOf(today));
    expect(await refused(decision, only(one))).to.include("张伟是本案的调查人员，不得作出处罚决定");
  });

  it("涉嫌犯罪的线索没有处理的，不得以罚代刑（第二十七条）", async () => {
    const one = await prepared(["approval"]);
    const today = await office.clock.today();
    const officersPresent = [office.cast.officer.personId, office.cast.colleague.personId];
    await put(one.caseId, "transfer/task-force", "zhouqiang", {
      ...{ namedOn: today, officersPresent, suspicion: "拒不执行" },
    });
    await put(one.caseId, "penalty/decision-approval", "zhouqiang", decisionApprovalOf(today));
    expect(await refused(decision, only(one))).to.include("涉嫌犯罪");
  });

  it("应当处罚而没有决定的，不得结案（第二十八条）；查封已经失效的，不得延长（行政强制法 第二十五条）", async () => {
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "noticed" });
    expect(await refused("closure/closure-approval", { caseId })).to.include("责令改正不能代替处罚");
    const other = await aPenaltyCase(office, { upTo: "reported" });
    const partyId = other.partyIds[0] ?? partyIds[0] ?? "";
    expect(await refused("investigation/measure-extension", { caseId: other.caseId, partyId })).to.include(
      "应当立即解除",
    );
  });

  it("不是本案的当事人，不得对其决定；没有指明当事人的也不得（第四十条）", async () => {
    const one = await aPenaltyCase(office, { upTo: "noticed" });
    const message = await refused(decision, { caseId: one.caseId, partyId: closed.partyIds[0] ?? "" });
    expect(message).to.include("不是本案的当事人");
    const other = await aPenaltyCase(office, { upTo: "noticed" });
    expect(await refused(decision, { caseId: other.caseId })).to.include("没有指明所涉当事人");
  });

  it("夜间不得出具加处罚款决定书（行政强制法 第四十三条）", async () => {
    const today = await office.clock.today();
    await office.until(`${today}T22:00:00+08:00`);
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "served" });
    const about = { caseId, partyId: partyIds[0] ?? "" };
    expect(await refused("performance/surcharge-decision", about)).to.include("属于夜间");
  });

  it("简易程序没有告知的，不得当场决定（第四十四条、第五十一条）", async () => {
    const spot = await opened(office);
    expect(await refused("simplified/decision", spot))
      .to.include("尚未告知")
      .and.to.include("没有当场作出");
  });

  describe("送达", () => {
    const serving = (one: PenaltyCase, documentIds: string[], partyId = one.partyIds[0] ?? "") =>
      office.startProcess("document-delivery", {
        ...{ caseId: one.caseId, leadUnitId: "emergency", unitId: "emergency" },
        ...{ partyId, documentIds },
      });
    const papers = async ({ caseId, partyIds }: PenaltyCase, partyId = partyIds[0]) => {
      const own = (await documentsOf(office, caseId)) as { id: string; template: string; partyId?: string }[];
      const of = (template: string) => own.filter((d) => d.template === template && d.partyId === partyId);
      return { decision: of(decision)[0]?.id ?? "", notice: of("credit/repair-notice")[0]?.id ?? "" };
    };
    const opened_ = async (caseId: string) =>
      (await eventsOf(office, caseId)).filter(({ type }) => type === "delivery-opened").length;

    it("对单位的决定书没有信用修复告知书的，不予送达；齐备的可以，但只送达一次（两书同达）", async () => {
      const one = await aPenaltyCase(office, { upTo: "decided" });
      const { decision: paper, notice } = await papers(one);
      await serving(one, [paper]);
      expect(await trouble(office, one.caseId))
        .to.match(/^GUARD_REFUSED/)
        .and.to.include("信用修复告知书");
      await serving(one, [paper, notice]);
      await eventually("it is being served", async () => (await opened_(one.caseId)) === 1);
      await serving(one, [paper, notice]);
      expect(await trouble(office, one.caseId, 2)).to.include("正在送达，不得重复送达");
      expect(await opened_(one.caseId)).to.equal(1);
    });

    it("已经送达的、不是给受送达人的、不是本案的文书，不予送达", async () => {
      const [unit = "", person = ""] = closed.partyIds;
      const { decision: ofUnit, notice } = await papers(closed, unit);
      const { decision: ofPerson } = await papers(closed, person);
      await serving(closed, [ofUnit, notice]);
      expect(await trouble(office, closed.caseId)).to.include("不得重复送达");
      await serving(closed, [ofPerson]);
      expect(await trouble(office, closed.caseId, 2)).to.include("不是对");
      const other = await aPenaltyCase(office, { upTo: "decided" });
      await serving(other, [ofUnit, notice]);
      expect(await trouble(office, other.caseId)).to.include("不是本案的文书");
      await serving(other, [ofUnit], unit);
      expect(await trouble(office, other.caseId, 2)).to.include("受送达人不是本案的当事人");
    });
  });

  describe("手工发送的消息", () => {
    it("再次发送启动消息，不会另外作出一个决定", async () => {
      const spot = await opened(office);
      await tell(office, spot, 100_000);
      await decide(office, spot, "unit", 100_000);
      await issued(office, spot.caseId, "simplified/decision");
      const variables = { ...spot, leadUnitId: "emergency", partyKind: "unit" };
      await office.publish("simplified-penalty-opened", `${spot.caseId}-again`, variables);
      expect(await refused("simplified/decision", spot)).to.include("不得给予两次以上罚款");
      await issued(office, spot.caseId, "simplified/decision");
    });
  });

  describe("通过接口", () => {
    const act = (caseId: string, name: string, body: object, who = office.cast.officer) =>
      who.send("POST", `/cases/${caseId}/acts/${name}`, body);
    const fee = async (amountFen: number, reference: string) => ({
      ...{ kind: "fine", amountFen, paidOn: await office.clock.today(), channel: "bank", reference },
    });

    it("不是本案的当事人、没有指明当事人的，不予登记", async () => {
      const one = await aPenaltyCase(office, { upTo: "served" });
      const { finance } = office.cast;
      const data = await fee(100, `X-${one.caseId}`);
      const stranger = await act(
        one.caseId,
        "performance/payment",
        { partyId: closed.partyIds[0], data },
        finance,
      );
      expect(codeOf(stranger)).to.deep.equal([422, "RULE_BROKEN"]);
      expect(codeOf(await act(one.caseId, "performance/payment", { data }, finance))).to.deep.equal([
        422,
        "RULE_BROKEN",
      ]);
    });

    it("缴款超过应缴数额的、由承办人登记缴款的，不予登记（第六十七条 罚缴分离）", async () => {
      const one = await aPenaltyCase(office, { upTo: "served" });
      const body = { partyId: one.partyIds[0], data: await fee(99_999_900, `Y-${one.caseId}`) };
      const over = await act(one.caseId, "performance/payment", body, office.cast.finance);
      expect(codeOf(over)).to.deep.equal([422, "RULE_BROKEN"]);
      expect(codeOf(await act(one.caseId, "performance/payment", body))).to.deep.equal([
        403,
        "ROLE_REQUIRED",
      ]);
    });

    it("案卷归档以后，不予增添（归档）", async () => {
      const one = await aPenaltyCase(office, { upTo: "served" });
      await office.sql("update cases set status = 'archived', closed_at = now() where id = $1", [one.caseId]);
      const body = { partyId: one.partyIds[0], data: await fee(100, `Z-${one.caseId}`) };
      const late = await act(one.caseId, "performance/payment", body, office.cast.finance);
      expect(codeOf(late)).to.deep.equal([409, "STATE_CONFLICT"]);
      const about = { caseId: one.caseId, partyId: one.partyIds[0] ?? "" };
      expect(await refused(decision, about)).to.include("已经归档");
    });
  });
});

/** What a document of the first party is about. */
const only = ({ caseId, partyId }: { caseId: string; partyId: string }) => ({ caseId, partyId });
