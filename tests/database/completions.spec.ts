import { EventEmitter, once } from "node:events";
import { expect } from "chai";
import { keepListening } from "../../server/db/keep-listening.ts";
import { openCase, people } from "../support/bureau.ts";
import { aRelay } from "./fake-relay.ts";
import { aRegister, type Register } from "./register.ts";

const officer = { id: people.officer.id, name: people.officer.name };
const form = { id: "shared/approval", hash: "f".repeat(64), schema: {} };

describe("任务办结与引擎的答复 What a person completed, and what the engine says to it", function () {
  this.timeout(60_000);
  let register: Register;
  let relay: ReturnType<typeof aRelay>;
  before(async () => {
    register = await aRegister();
    relay = aRelay(register);
  });
  after(() => register.close());
  beforeEach(() => register.owner.raw("truncate outbox"));

  let taskKeys = 2251799813685300;
  /** A task that a person has completed here; its command waits in the outbox. */
  const aCompletion = async () => {
    const key = String(taskKeys++);
    const caseId = await openCase(register.deps, taskKeys);
    await register.deps.transaction(async (tx) => {
      await tx.tasks.seen([
        {
          ...{ key, caseId, processInstanceKey: "1", elementInstanceKey: "2", bpmnProcessId: "inspection" },
          ...{ definitionKey: "3", elementId: "approve-scheme", formId: form.id, candidateGroups: [] },
          ...{
            headers: {},
            dueAt: null,
            departmentId: null,
            findingId: null,
            deliveryId: null,
            partyId: null,
          },
          createdAt: register.clock.now(),
        },
      ]);
      await tx.taskActs.record({
        submission: {
          ...{
            caseId,
            form,
            elementId: "approve-scheme",
            taskKey: key,
            data: { opinion: "同意" },
            by: officer,
          },
        },
        outcome: "completed",
        event: () => ({ caseId, actor: officer, type: "task-completed" }),
        variables: {},
      });
    });
    return { key, caseId };
  };
  const recordSays = (key: string, state: "completed" | "cancelled") =>
    register.owner("tasks").where({ key }).update({ state });
  const outcome = async ({ key, caseId }: { key: string; caseId: string }) => ({
    task: (await register.deps.read.tasks.get(key)).state,
    counted: (await register.deps.read.submissions.ofCase(caseId)).length,
    cancellations: (
      await register.app("case_events").where({ case_id: caseId, type: "task-cancelled-before-completion" })
    ).length,
    command: (await relay.rows())[0].result,
  });
  const accepted = { task: "completed", counted: 1, cancellations: 0, command: "done" };

  it("accepted: the task is completed and what was submitted counts", async () => {
    const act = await aCompletion();
    expect(await outcome(act)).to.deep.equal({ ...accepted, task: "sent", command: null });
    await relay.relay();
    expect(await outcome(act)).to.deep.equal(accepted);
  });

  it("accepted just before a crash: counts, once the record of it is there", async () => {
    const act = await aCompletion();
    await relay.crash();
    await relay.relay(() => "gone");
    expect(await outcome(act), "nothing is known yet").to.deep.equal({
      ...{ ...accepted, task: "sent", command: null },
    });
    await recordSays(act.key, "completed");
    await relay.due();
    await relay.relay(() => "gone");
    expect(await outcome(act)).to.deep.equal(accepted);
  });

  it("too late: the ledger notes that, and what was submitted is kept but counts no more", async () => {
    const act = await aCompletion();
    await recordSays(act.key, "cancelled");
    await relay.relay(() => "gone");
    expect(await outcome(act)).to.deep.equal({
      ...{ task: "cancelled", counted: 0, cancellations: 1, command: "gone" },
    });
    expect(await register.app("submissions").where({ task_key: act.key })).to.have.length(1);
  });

  it("too late, and the relay breaks down while it notes that: noted once", async () => {
    const act = await aCompletion();
    await recordSays(act.key, "cancelled");
    await relay.crash();
    await relay.relay(() => "gone");
    expect(await outcome(act)).to.include({ task: "cancelled", cancellations: 1 });
  });

  it("a task that a rebuild has forgotten is not taken for cancelled", async () => {
    const act = await aCompletion();
    const task = await register.owner("tasks").where({ key: act.key }).first();
    await register.owner("tasks").where({ key: act.key }).delete();
    await relay.relay(() => "gone");
    await register.owner("tasks").insert({ ...task, headers: "{}", state: "completed" });
    await relay.due();
    await relay.relay(() => "gone");
    expect(await outcome(act)).to.deep.equal(accepted);
  });

  it("whoever waits for the answer is told which task it is about", async () => {
    const act = await aCompletion();
    const told = new EventEmitter();
    const heard = once(told, "answer");
    const listening = keepListening(register.database.appUrl, ["answers"], {
      heard: (_channel, key) => told.emit("answer", key),
      resumed: () => undefined,
      failed: () => undefined,
    });
    await listening.ready;
    await relay.relay();
    expect(await heard).to.deep.equal([act.key]);
    await listening.stop();
  });
});
