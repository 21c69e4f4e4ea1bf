import { expect } from "chai";
import { form } from "../../forms/form.ts";
import transition from "../../workers/case/transition.ts";
import { setDeadline } from "../../workers/deadline/calculate.ts";
import weighRefusal from "../../workers/visit/weigh-refusal.ts";
import { enterprise, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

const present = [people.officer.id, people.colleague.id];
const finding = {
  ...{ checklistItem: "动火作业", method: "on-site", description: "动火点周边未清理可燃物", place: "2号库" },
  ...{ basis: "安全生产法第四十一条", severity: "general", fixableOnSite: false, photosBefore: [] },
};

/** What stands on record of a visit that the head has refused, whoever came first. */
describe("不予批准的紧急检查 A checklist that is handed in while a refused visit ends is either counted or given back", function () {
  this.timeout(60_000);
  let server: TestServer;
  let officer: Caller;
  let keys = 2251799813695000;
  before(async () => {
    // No engine is behind it: nobody waits for its answer.
    const answers = { heard: () => undefined, wait: async () => "pending" as const };
    server = await testServer({ answers });
    officer = await server.as("officer");
    await server.deps.transaction((tx) =>
      tx.people.addCertificate(people.colleague.id, {
        ...{ unitId: "emergency", scope: "安全生产", number: "浙应急009" },
        ...{ validFrom: "2024-01-01", validTo: "2029-12-31" },
      }),
    );
  });
  after(() => server.stop());

  /** The officers are on site, the department's checklist is open. */
  const aVisit = async () => {
    const sent = await officer.post<{ caseId: string }>("/api/inspections", {
      ...{ enterpriseId: enterprise.id, title: "动火作业举报核查", source: "complaint", basis: "12350举报" },
      plannedOn: server.deps.clock.today(),
      departments: [{ unitId: "emergency", officerIds: present }],
      urgent: { reason: "动火点紧邻甲类库", matters: "动火作业审批" },
    });
    expect(sent.status, JSON.stringify(sent.body)).to.equal(201);
    const { caseId } = sent.body;
    const key = String(keys++);
    await server.deps.transaction((tx) =>
      tx.tasks.seen([
        {
          ...{ key, caseId, processInstanceKey: "1", elementInstanceKey: "2", bpmnProcessId: "inspection" },
          ...{ definitionKey: "3", elementId: "on-site-check", formId: "inspection/on-site-check" },
          ...{ candidateGroups: ["case-officer@emergency"], headers: { certificate: "true" }, dueAt: null },
          ...{ departmentId: "emergency", findingId: null, deliveryId: null, partyId: null },
          createdAt: server.deps.clock.now(),
        },
      ]),
    );
    return { caseId, key };
  };
  type Visit = Awaited<ReturnType<typeof aVisit>>;

  const checklist = (findings: object[] = [finding]) => {
    const at = server.deps.clock.now();
    const result = findings.length > 0 ? "problem" : "ok";
    return {
      ...{ startedAt: at, endedAt: at, place: "2号库", officersPresent: present, findings },
      items: [{ item: "动火作业", method: "on-site", result }],
    };
  };
  const handIn = ({ key }: Visit, data: object = checklist()) =>
    officer.post(`/api/tasks/${key}/completion`, { data, formHash: form("inspection/on-site-check").hash });
  /** The engine asks whether the refused visit ends; it asks again with the same key when it heard no answer. */
  const weigh = ({ caseId, key }: Visit) =>
    weighRefusal.run(
      {
        ...{ type: weighRefusal.type, elementId: "weigh-refusal", elementInstanceKey: key },
        ...{ processInstanceKey: "1", variables: { caseId }, customHeaders: { goesOn: "A8" } },
      },
      server.deps,
    );
  const onRecord = async ({ caseId }: Visit) => {
    const { case: itself, submissions } = await server.deps.read.caseFile(caseId);
    return {
      status: itself.status,
      checklists: submissions.filter(({ formId }) => formId === "inspection/on-site-check").length,
      ended: (await server.owner("case_events").where({ case_id: caseId, type: "case-not-approved" })).length,
    };
  };
  const shown = async ({ key }: Visit, who = officer) => {
    type Task = { data: object | null; refusal: { code: string; details: { reason: string } } | null };
    return (await who.get<Task>(`/api/tasks/${key}`)).body;
  };
  const goesOn = { status: "open", checklists: 1, ended: 0 };
  const over = { status: "not-approved", checklists: 0, ended: 1 };

  it("handed in after the refusal and before the engine weighs it: the visit is seen through (安全生产法 第六十五条)", async () => {
    const visit = await aVisit();
    expect((await handIn(visit)).status).to.equal(200);
    expect(await weigh(visit)).to.deep.equal({ findingsLeft: true });
    expect(await onRecord(visit)).to.deep.equal(goesOn);
  });

  it("handed in after it was weighed, while the engine still shows the task: refused with the reason, kept as a draft", async () => {
    const visit = await aVisit();
    expect(await weigh(visit)).to.deep.equal({ findingsLeft: false });
    const typed = checklist();
    const { status, problem } = await handIn(visit, typed);
    expect([status, problem.code]).to.deep.equal([409, "TASK_CANCELLED"]);
    expect(JSON.stringify(problem)).to.include("不予批准检查").and.to.include("保存为草稿");
    expect(await onRecord(visit)).to.deep.equal(over);
    const { data, refusal } = await shown(visit);
    expect(data).to.deep.equal(typed);
    expect(refusal?.details.reason).to.include("不予批准检查");
  });

  it("weighed again because the engine heard no answer: what came in between changes nothing", async () => {
    const visit = await aVisit();
    await weigh(visit);
    await handIn(visit);
    expect(await weigh(visit)).to.deep.equal({ findingsLeft: false });
    expect(await onRecord(visit)).to.deep.equal(over);
  });

  it("ended by a model that has a step of its own for it: it ends once", async () => {
    const visit = await aVisit();
    await weigh(visit);
    const { caseId, key: elementInstanceKey } = visit;
    const step = { type: transition.type, elementId: "end-visit", elementInstanceKey };
    const job = { ...step, processInstanceKey: "1", variables: { caseId } };
    await transition.run({ ...job, customHeaders: { status: "not-approved" } }, server.deps);
    expect(await onRecord(visit)).to.deep.equal(over);
  });

  it("handed in at the same moment: accepted and counted, or refused and kept; never accepted and lost", async () => {
    for (let n = 0; n < 6; n++) {
      const visit = await aVisit();
      const typed = checklist();
      const hand = () => handIn(visit, typed);
      const [handed, weighed] =
        n % 2 === 0
          ? await Promise.all([hand(), weigh(visit)])
          : (await Promise.all([weigh(visit), hand()])).reverse();
      const { status } = handed as { status: number };
      expect(weighed).to.deep.equal({ findingsLeft: status === 200 });
      expect(await onRecord(visit)).to.deep.equal(status === 200 ? goesOn : over);
      expect((await shown(visit)).data).to.deep.equal(typed);
    }
  });

  it("handed in with nothing found, and cancelled with its task: who works on the case still reads it, with the reason", async () => {
    const visit = await aVisit();
    const typed = checklist([]);
    expect((await handIn(visit, typed)).status).to.equal(200);
    expect(await weigh(visit)).to.deep.equal({ findingsLeft: false });
    await server.deps.transaction((tx) => tx.tasks.answered([visit.key], "cancelled"));
    expect((await shown(visit, await server.as("colleague"))).data).to.deep.equal(typed);
    const { data, refusal } = await shown(visit);
    expect(data).to.deep.equal(typed);
    expect([refusal?.code, refusal?.details.reason]).to.deep.equal([
      "TASK_CANCELLED",
      "不予批准检查，这一环节不再办理",
    ]);
  });

  it("the filing is owed for the entry: its clock goes on when the visit has ended, the others do not", async () => {
    const visit = await aVisit();
    const { caseId } = visit;
    const startsOn = server.deps.clock.today();
    const rules = ["emergency-inspection-filing", "urgent-inspection-approval"];
    await server.deps.transaction(async (tx) => {
      for (const rule of rules) await setDeadline(tx, { caseId, rule, startsOn });
    });
    await weigh(visit);
    const rows = await server.deps.read.deadlines.ofCase(caseId);
    expect(rows.map(({ ref, state }) => `${ref} ${state}`).sort()).to.deep.equal([
      "A13 superseded",
      "A8 running",
    ]);
  });

  it("handed in after the visit was withdrawn: refused and kept; with something found it is not withdrawn", async () => {
    const head = await server.as("bureauHead");
    const withdraw = ({ caseId }: Visit) =>
      head.post(`/api/cases/${caseId}/acts/inspection/withdrawal`, { data: { reason: "企业已停产拆除" } });
    const [empty, full] = [await aVisit(), await aVisit()];
    expect((await withdraw(empty)).status).to.equal(201);
    const late = await handIn(empty);
    expect([late.status, late.problem.code]).to.deep.equal([409, "TASK_CANCELLED"]);
    expect(JSON.stringify(late.problem)).to.include("决定撤回检查");
    await handIn(full);
    const refused = await withdraw(full);
    expect([refused.status, refused.problem.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(JSON.stringify(refused.problem)).to.include("正在登记");
  });
});
