import { expect } from "chai";
import { dropOld } from "../../workers/retention.ts";
import { people } from "../support/bureau.ts";
import { aRegister, type Register } from "./register.ts";

describe("保存期限 What only helps the product to run is dropped after thirty days", function () {
  this.timeout(60_000);
  let register: Register;
  before(async () => {
    register = await aRegister();
  });
  after(() => register.close());

  const drop = () => dropOld(register.app, register.clock);
  const keysOf = (table: string, column: string) => register.owner(table).orderBy(column).pluck(column);
  const daysAgo = (days: number) => register.owner.raw(`now() - interval '${days} days'`);

  it("commands that the engine obeyed; those that wait stay however old they are", async () => {
    await register.owner("outbox").insert([
      { kind: "publish", payload: "{}", result: "old", done_at: daysAgo(31) },
      { kind: "publish", payload: "{}", result: "recent", done_at: daysAgo(29) },
      { kind: "publish", payload: "{}", result: "waiting", created_at: daysAgo(400) },
    ]);
    expect(await drop()).to.include({ outbox: 1 });
    expect(await keysOf("outbox", "result")).to.deep.equal(["recent", "waiting"]);
  });

  it("results of jobs, but not while the engine may deliver the job again", async () => {
    await register.owner("element_instances").insert(
      (["active", "completed"] as const).map((state) => ({
        ...{ key: state, process_instance_key: "1", element_id: "e", element_type: "SERVICE_TASK" },
        ...{ scope_key: "1", state, started_at: daysAgo(60) },
      })),
    );
    const rows = [
      ["deadline.calculate:active", 60],
      ["deadline.calculate:completed", 60],
      ["deadline.calculate:recent", 29],
      ["http:POST/api/inspections:p:k", 31],
    ] as const;
    await register
      .owner("once")
      .insert(rows.map(([key, days]) => ({ key, result: "{}", at: daysAgo(days) })));
    expect(await drop()).to.include({ once: 2 });
    expect(await keysOf("once", "key")).to.deep.equal([
      "deadline.calculate:active",
      "deadline.calculate:recent",
    ]);
  });

  it("drafts of tasks that ended; what somebody may still complete stays", async () => {
    const states = { "101": ["open", 60], "102": ["completed", 31], "103": ["cancelled", 29] } as const;
    for (const [key, [state, days]] of Object.entries(states)) {
      await register.owner("tasks").insert({
        ...{
          key,
          state,
          process_instance_key: "1",
          element_instance_key: "2",
          bpmn_process_id: "inspection",
        },
        ...{ definition_key: "3", element_id: "e", form_id: "f", candidate_groups: [], headers: "{}" },
        ...{ created_at: daysAgo(90), ended_at: state === "open" ? null : daysAgo(days) },
      });
      await register.deps.read.submissions.saveDraft({
        ...{ taskKey: key, personId: people.officer.id, formHash: "h", data: {} },
      });
    }
    expect(await drop()).to.include({ drafts: 1 });
    expect(await keysOf("drafts", "task_key")).to.deep.equal(["101", "103"]);
  });
});
