import { expect } from "chai";
import { rebuild } from "../../server/sink/rebuild.ts";
import { aSink, projections, recorded, recordOf, type TestSink } from "./record-stream.ts";
import { aRegister, type Register } from "./register.ts";

const inBulksOf = (size: number): (readonly string[])[] =>
  Array.from({ length: Math.ceil(recorded.length / size) }, (_, i) =>
    recorded.slice(i * size, (i + 1) * size),
  );

describe("由记录得出的现状 What follows from the engine's records", function () {
  this.timeout(60_000);
  let register: Register;
  let sink: TestSink;
  before(async () => {
    register = await aRegister();
    sink = await aSink(register.app, register.clock);
  });
  after(async () => {
    await sink.close();
    await register.close();
  });
  beforeEach(async () => {
    await register.owner.raw("truncate records, sink_progress");
    await rebuild(register.owner);
  });

  const takeAll = async (size = recorded.length) => {
    for (const bulk of inBulksOf(size)) await sink.take(bulk);
  };
  const now = () => projections(register.app);
  const tasks = (where: object = {}) => register.app("tasks").where(where).orderByRaw("key::bigint");

  it("is the same however the records were cut into bulks", async () => {
    await takeAll();
    const expected = await now();
    for (const size of [13, 100]) {
      await register.owner.raw("truncate records, sink_progress");
      await rebuild(register.owner);
      await takeAll(size);
      expect(await now(), `in bulks of ${size}`).to.deep.equal(expected);
    }
  });

  it("is rebuilt to exactly the same rows, as often as one likes", async () => {
    await takeAll(100);
    const expected = await now();
    for (const _ of [1, 2]) {
      expect(await rebuild(register.owner)).to.equal(recorded.length);
      expect(await now()).to.deep.equal(expected);
    }
  });

  it("is rebuilt to the same rows when the faster eye had seen the tasks first", async () => {
    await takeAll();
    const expected = await now();
    const seen = await tasks();
    await register.owner.raw("truncate records, sink_progress");
    await rebuild(register.owner);
    await register.deps.read.tasks.seen(
      seen.map((task) => ({
        ...{ key: task.key, processInstanceKey: task.process_instance_key },
        ...{ elementInstanceKey: task.element_instance_key, bpmnProcessId: task.bpmn_process_id },
        ...{ definitionKey: task.definition_key, elementId: task.element_id, formId: task.form_id },
        ...{ candidateGroups: task.candidate_groups, headers: task.headers, dueAt: task.due_at },
        ...{ caseId: task.case_id, departmentId: task.department_id, findingId: task.finding_id },
        ...{ deliveryId: task.delivery_id, partyId: task.party_id, createdAt: register.clock.now() },
      })),
    );
    await register.deps.transaction((tx) => tx.tasks.answered([seen[0].key], "accepted"));
    await takeAll(100);
    expect(await now()).to.deep.equal(expected);
    await rebuild(register.owner);
    expect(await now()).to.deep.equal(expected);
  });

  it("goes on from a rebuild as if nothing had happened", async () => {
    await takeAll();
    const expected = await now();
    await register.owner.raw("truncate records, sink_progress");
    await rebuild(register.owner);
    const half = Math.floor(recorded.length / 2);
    await sink.take(recorded.slice(0, half));
    await rebuild(register.owner);
    await sink.take(recorded.slice(half));
    expect(await now()).to.deep.equal(expected);
  });

  it("knows each process of the case, the called ones too, and how it ended", async () => {
    await takeAll(40);
    const rows = await register.app("process_instances").orderByRaw("key::bigint");
    expect(rows.map((p) => `${p.bpmn_process_id} ${p.state}`)).to.deep.equal([
      ...["inspection completed", "document-delivery completed", "rectification terminated"],
      ...["major-hazard terminated", "document-delivery completed", "document-delivery completed"],
    ]);
    expect(new Set(rows.map((p) => p.case_id)).size, "one case").to.equal(1);
    expect(rows[0].case_id).to.match(/^[0-9a-f-]{36}$/);
    expect(rows.slice(1).every((p) => p.parent_key !== null && p.ended_at !== null)).to.equal(true);
  });

  it("lists each task with its step, form, groups, article, and the part of the case it is about", async () => {
    await takeAll();
    const [scheme] = await tasks({ element_id: "draft-scheme" });
    expect(scheme).to.include({ state: "completed", form_id: "inspection/scheme", department_id: null });
    expect(scheme.candidate_groups).to.deep.equal(["case-officer@emergency"]);
    expect(scheme.headers).to.deep.equal({ basis: "安全生产法 第六十二条第二款；国办发〔2024〕54号" });
    const checks = await tasks({ element_id: "on-site-check" });
    expect(checks.map((t) => t.department_id).sort()).to.deep.equal(["emergency", "fire"]);
    const [measures] = await tasks({ element_id: "take-measures" });
    expect(measures.finding_id).to.match(/^[0-9a-f-]{36}$/);
    const served = await tasks({ element_id: "serve-documents" });
    expect(new Set(served.map((t) => t.delivery_id)).size).to.equal(served.length);
  });

  it("knows which tasks the withdrawal cancelled, and that their timers no longer run", async () => {
    await takeAll();
    const cancelled = await tasks({ state: "cancelled" });
    expect(cancelled.map((t) => t.element_id).sort()).to.deep.equal(["joint-recheck", "take-measures"]);
    expect(await tasks({ state: "open" })).to.deep.equal([]);
    expect(new Set(await register.app("timers").pluck("state"))).to.deep.equal(new Set(["cancelled"]));
  });

  it("does not take a variable that was set later for what a task is about", async () => {
    const variable = (position: number, name: string, value: string) =>
      recordOf(position, {
        ...{ valueType: "VARIABLE", intent: "CREATED" },
        value: { name, value: JSON.stringify(value), scopeKey: 900, processInstanceKey: 900 },
      });
    const job = {
      ...{ type: "io.camunda.zeebe:userTask", elementInstanceKey: 900, processInstanceKey: 900 },
      ...{ bpmnProcessId: "p", processDefinitionKey: 1, elementId: "e", customHeaders: {} },
    };
    await sink.take([
      variable(901, "departmentId", "fire"),
      recordOf(902, { valueType: "JOB", intent: "CREATED", value: job }),
      variable(903, "caseId", "28817b17-3aff-4341-9c26-266453e38848"),
    ]);
    const [task] = await tasks();
    expect([task.department_id, task.case_id]).to.deep.equal(["fire", null]);
  });
});
