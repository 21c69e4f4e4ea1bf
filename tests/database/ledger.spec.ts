import { expect } from "chai";
import { verify } from "../../server/db/verify.ts";
import { openCase, people } from "../support/bureau.ts";
import { aRegister, type Register, refusalOf } from "./register.ts";

const officer = { id: people.officer.id, name: people.officer.name };

describe("案件留痕 The ledger: per case a chain of events to which is only added", () => {
  let register: Register;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
  });
  after(() => register.close());

  const eventsOf = (caseId: string) =>
    register.app("case_events").where({ case_id: caseId }).orderBy("seq").select("*");
  const note = (caseId: string, payload: Record<string, unknown>) =>
    register.deps.transaction((tx) =>
      tx.ledger.append({ caseId, actor: officer, type: "evidence-added", payload }),
    );

  it("says who, when, what and by which article, and carries the hash of the event before", async () => {
    const caseId = await openCase(register.deps, 1);
    await register.deps.transaction((tx) =>
      tx.ledger.append({
        ...{ caseId, actor: officer, type: "task-completed" as const },
        ...{ basis: "安全生产法 第六十二条第二款", payload: { elementId: "draft-scheme" } },
      }),
    );
    const [first, second] = await eventsOf(caseId);
    expect([first.seq, first.prev_hash]).to.deep.equal([1, ""]);
    expect(second).to.include({
      ...{ seq: 2, actor_id: officer.id, actor_name: officer.name, type: "task-completed" },
      ...{ basis: "安全生产法 第六十二条第二款", prev_hash: first.hash },
    });
    expect(second.at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
  });

  it("takes the article of the catalogue when the act names none", async () => {
    const caseId = await openCase(register.deps, 2);
    await note(caseId, {});
    expect((await eventsOf(caseId))[1].basis).to.equal("行政处罚法 第四十六条");
  });

  it("stays one chain without a gap when thirty acts on two cases are recorded at once", async () => {
    const both = [await openCase(register.deps, 3), await openCase(register.deps, 4)];
    await Promise.all(Array.from({ length: 30 }, (_, i) => note(both[i % 2] ?? "", { n: i })));
    for (const caseId of both) {
      const events = await eventsOf(caseId);
      expect(events.map((e) => e.seq)).to.deep.equal(Array.from({ length: 16 }, (_, i) => i + 1));
      expect(events.slice(1).map((e) => e.prev_hash)).to.deep.equal(events.slice(0, -1).map((e) => e.hash));
    }
  });

  it("has no event of an act that failed", async () => {
    const caseId = await openCase(register.deps, 5);
    const act = register.deps.transaction(async (tx) => {
      await tx.ledger.append({ caseId, actor: officer, type: "withdrawal-ordered" });
      throw new Error("the act failed");
    });
    expect(await refusalOf(act)).to.equal("the act failed");
    expect((await eventsOf(caseId)).map((e) => e.type)).to.deep.equal(["inspection-dispatched"]);
    await note(caseId, {});
    expect((await eventsOf(caseId)).map((e) => e.seq)).to.deep.equal([1, 2]);
  });

  it("refuses an event of a case that does not exist", async () => {
    const nowhere = "00000000-0000-4000-8000-00000000dead";
    expect(await refusalOf(note(nowhere, {}))).to.contain("no case");
  });

  it("fits whatever its payload holds: nothing, numbers, nested lists, rare characters, markup", async () => {
    const caseId = await openCase(register.deps, 6);
    for (const payload of [
      { left: undefined, list: [1, undefined, null], empty: {} },
      { fen: 8_600_000, share: 0.1 + 0.2, tiny: 1e-7, huge: 1.5e21, negative: -0, whole: 3.0 },
      { 乙: "㛃𬭎", 甲: "<script>alert('1')</script>", quote: "a\"b\\c'--", lines: "一\n二\t\r" },
      { b: { z: 1, a: [{ y: 2, x: [] }] }, a: true },
    ])
      await note(caseId, payload);
    expect((await verify(register.app)).broken).to.deep.equal([]);
  });
});

describe("留痕不得更改 What is recorded is never changed or deleted", () => {
  let register: Register;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
    caseId = await openCase(register.deps, 1);
    await register.deps.transaction(async (tx) => {
      const form = { id: "shared/approval", hash: "f".repeat(64), schema: {} };
      await tx.submissions.add({ caseId, form, elementId: "approve-scheme", data: {}, by: officer });
      const hashes = { inputHash: "", sha256: "" };
      const about = { departmentId: null, findingId: null, deliveryId: null };
      await tx.documents.add({
        ...{ caseId, ...hashes, ...about, template: "inspection/notice", title: "行政检查通知书" },
        ...{ number: null, input: {}, bytes: new Uint8Array(), pages: 1, renderMs: 1 },
        ...{ issuedOn: "2026-04-30", issuedAt: "2026-04-30T12:00:00+08:00" },
      });
    });
    await register.app("records").insert({
      ...{ generation: "g", partition: 1, position: 1, value_type: "JOB", record_type: "EVENT" },
      ...{ intent: "CREATED", key: 1, at: "2026-04-30T12:00:00+08:00", value: "{}" },
    });
  });
  after(() => register.close());

  const change = {
    case_events: "basis = '另一条'",
    submissions: "data = '{}'",
    documents: "number = '1'",
    forms: "schema = '{}'",
    records: "intent = 'COMPLETED'",
  };
  for (const [table, assignment] of Object.entries(change)) {
    it(`the application cannot change, delete or empty ${table}`, async () => {
      for (const statement of [
        `update ${table} set ${assignment}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        expect(await refusalOf(register.app.raw(statement)), statement).to.match(/permission denied/);
      expect(await register.app(table)).to.have.length(1);
    });
  }

  for (const table of ["case_events", "submissions", "documents"] as const)
    it(`not even the owner of the tables changes ${table} by a statement`, async () => {
      for (const statement of [
        `update ${table} set ${change[table]}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        expect(await refusalOf(register.owner.raw(statement)), statement).to.contain(
          "is a record and is never changed or deleted",
        );
    });

  it("the application can neither lift the triggers nor make itself the owner", async () => {
    for (const statement of [
      "alter table case_events disable trigger all",
      "drop trigger case_events_are_kept on case_events",
      "set session_replication_role = replica",
      "create or replace function forbid_change() returns trigger language plpgsql as 'begin return new; end'",
      "set role anjian_owner",
      "drop table case_events cascade",
    ])
      expect(await refusalOf(register.app.raw(statement)), statement).to.match(
        /permission denied|must be owner|must be (able|member)/,
      );
  });
});
