import { expect } from "chai";
import { form } from "../../forms/form.ts";
import type { Desk } from "../../scripts/demo/office.ts";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { dispatched, scheme } from "./steps/preparation.ts";
import { passedThrough, recorded, refusalOf } from "./steps/record.ts";

const drafting = { elementId: "draft-scheme" };

describe("任务的领取、指派、草稿与同时办理", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  /** A case whose scheme is to be drafted by either of its two officers. */
  const toDraft = async () => {
    const caseId = await dispatched(office);
    const { taskKey } = await office.cast.officer.task({ ...drafting, caseId });
    return { caseId, taskKey, data: scheme(await office.clock.today()) };
  };

  it("已被他人领取的任务不能办结，所填内容留作草稿；释放后可以办结", async () => {
    const { officer, colleague } = office.cast;
    const { taskKey, data } = await toDraft();
    expect((await officer.send("POST", `/tasks/${taskKey}/claim`)).status).to.equal(200);
    const late = refusalOf(await colleague.submit(taskKey, data));
    expect([late.status, late.code]).to.deep.equal([409, "TASK_ALREADY_CLAIMED"]);
    expect(late.reason).to.include("李明");
    const release = refusalOf(await colleague.send("POST", `/tasks/${taskKey}/release`));
    expect([release.status, release.code]).to.deep.equal([409, "TASK_ALREADY_CLAIMED"]);

    expect((await officer.send("POST", `/tasks/${taskKey}/release`)).status).to.equal(200);
    const kept = (await colleague.get<{ data: object }>(`/tasks/${taskKey}`)).body.data;
    expect(kept).to.deep.equal(data);
    const done = await colleague.submit(taskKey, kept);
    expect(done.status).to.equal(200);
  });

  it("负责人指派后由被指派的人办理，指派记入案卷；不是本案执法人员的不得指派", async () => {
    const { officer, colleague, head, fireOfficer, fireHead } = office.cast;
    const { caseId, taskKey, data } = await toDraft();
    const assign = (personId: string) => head.send("POST", `/tasks/${taskKey}/assignment`, { personId });
    const stranger = refusalOf(await assign(fireOfficer.personId));
    expect([stranger.status, stranger.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    const outside = refusalOf(
      await fireHead.send("POST", `/tasks/${taskKey}/assignment`, { personId: officer.personId }),
    );
    expect([outside.status, outside.code]).to.deep.equal([404, "TASK_NOT_FOUND"]);

    expect((await assign(colleague.personId)).status).to.equal(200);
    const event = await recorded(office, caseId, "task-assigned");
    expect(event).to.include({ actorName: "陈杰" });
    expect(event.payload).to.include({ taskKey, personId: colleague.personId });
    const other = refusalOf(await officer.submit(taskKey, data));
    expect([other.status, other.code]).to.deep.equal([409, "TASK_ALREADY_CLAIMED"]);
    expect((await colleague.submit(taskKey, data)).status).to.equal(200);
  });

  it("两人同时办结同一任务的，只有一人办结；另一人得知由谁办结，所填内容留作草稿", async () => {
    const { officer, colleague } = office.cast;
    const { caseId, taskKey, data } = await toDraft();
    const typed = new Map([
      [officer, { ...data, place: "1号甲类库" }],
      [colleague, { ...data, place: "3号库装卸台" }],
    ]);
    const answers = await Promise.all(
      [...typed].map(async ([desk, own]) => ({
        desk,
        own,
        answer: await desk.submit(taskKey, own),
      })),
    );
    const [won, lost] = answers.sort((a, b) => a.answer.status - b.answer.status);
    if (!won || !lost) throw new Error("two answers were given");
    expect(won.answer.status).to.equal(200);
    const refused = refusalOf(lost.answer);
    expect([refused.status, refused.code]).to.deep.equal([409, "TASK_ALREADY_COMPLETED"]);
    expect(refused.reason).to.include(won.desk === officer ? "李明" : "张伟");
    const drafts = await office.sql("select data from drafts where task_key = $1 and person_id = $2", [
      taskKey,
      lost.desk.personId,
    ]);
    expect(drafts).to.deep.equal([{ data: lost.own }]);
    await passedThrough(office, caseId, "draft-scheme");
    const seenBy = async (desk: Desk) => (await desk.get(`/tasks/${taskKey}`)).body;
    expect(await seenBy(lost.desk), "their own words").to.deep.include({ data: lost.own, isDraft: true });
    expect(await seenBy(won.desk)).to.deep.include({ data: won.own, isDraft: false });
    const submitted = await office.sql("select data from submissions where task_key = $1", [taskKey]);
    expect(submitted).to.deep.equal([{ data: won.own }]);
  });

  it("所见表单不是现行版本或者没有注明的，不予办结，所填内容留作草稿；按现行版本办结的，留存该版本", async () => {
    const { officer } = office.cast;
    const { taskKey, data } = await toDraft();
    const path = `/tasks/${taskKey}/completion`;
    const old = refusalOf(await officer.send("POST", path, { data, formHash: "0".repeat(64) }));
    expect([old.status, old.code]).to.deep.equal([409, "FORM_VERSION_CONFLICT"]);
    const without = refusalOf(await officer.send("POST", path, { data }));
    expect([without.status, without.code]).to.deep.equal([400, "INVALID_INPUT"]);
    const { body } = await officer.get<{ form: { hash: string }; data: object }>(`/tasks/${taskKey}`);
    expect(body.data).to.deep.equal(data);
    const done = await officer.send("POST", path, { data, formHash: body.form.hash });
    expect(done.status).to.equal(200);
    const [kept] = await office.sql("select form_hash from submissions where task_key = $1", [taskKey]);
    expect(kept).to.deep.equal({ form_hash: form("inspection/scheme").hash });
  });

  it("同一人在两处修改草稿的，后到的一处不得覆盖前一处", async () => {
    const { officer, colleague } = office.cast;
    const { taskKey } = await toDraft();
    const save = (place: string, revision: number) =>
      officer.send<{ revision: number }>("PUT", `/tasks/${taskKey}/draft`, { data: { place }, revision });
    const first = await save("1号甲类库", 0);
    expect([first.status, first.body.revision]).to.deep.equal([200, 1]);
    const second = await save("2号库", 1);
    expect([second.status, second.body.revision]).to.deep.equal([200, 2]);
    const stale = refusalOf(await save("3号库", 1));
    expect([stale.status, stale.code]).to.deep.equal([409, "DRAFT_CONFLICT"]);
    const { body } = await officer.get<{ data: object; revision: number }>(`/tasks/${taskKey}`);
    expect(body).to.deep.include({ data: { place: "2号库" }, revision: 2 });
    const own = await colleague.get<{ data: object | null }>(`/tasks/${taskKey}`);
    expect(own.body.data, "a draft is its author's own").to.equal(null);
  });
});
