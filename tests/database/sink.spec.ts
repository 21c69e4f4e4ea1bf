import { expect } from "chai";
import { aSink, bulkOf, projections, recordOf, type TestSink } from "./record-stream.ts";
import { aRegister, type Register } from "./register.ts";

describe("记录接收端 The sink of the engine's records", function () {
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
  beforeEach(() =>
    register.owner.raw("truncate records, sink_progress, tasks, process_instances, variables"),
  );

  const stored = () => register.app("records").orderBy(["generation", "partition", "position"]).select("*");
  const progress = () =>
    register.app("sink_progress").orderBy(["generation", "partition"]).select("generation", "position");
  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
  const post = (body: string, authorization?: string) => sink.send("POST", "/_bulk", body, authorization);

  describe("takes nothing from anybody but the broker", () => {
    for (const [who, authorization] of [
      ["no credentials", ""],
      ["a wrong password", basic("zeebe:wrong")],
      ["a wrong name", basic("anybody:secret-enough")],
      ["another scheme", "Bearer secret-enough"],
    ] as const)
      it(`401 with ${who}`, async () => {
        const answer = await post(bulkOf([recordOf(1, {})]), authorization);
        expect(answer.status).to.equal(401);
        expect(answer.headers.get("www-authenticate")).to.equal("Basic");
        expect(await stored()).to.deep.equal([]);
      });

    const record = recordOf(1, {});
    const [action = ""] = bulkOf([record]).split("\n");
    for (const [what, body] of [
      ["nothing", ""],
      ["a page", "<!doctype html>"],
      ["JSON that is no bulk", '{"records":[]}'],
      ["an odd number of lines", `${action}\n${record}\n${action}\n`],
      ["an action that is not JSON", `index\n${record}\n`],
      ["an action without an index", `{"delete":{"_id":"1"}}\n${record}\n`],
      ["the index of something else", `${action.replace("zeebe-record-first", "orders")}\n${record}\n`],
      [
        "an index without a generation",
        `${action.replace("zeebe-record-first_", "zeebe-record_")}\n${record}\n`,
      ],
      ["a record that is not JSON", `${action}\n{"partitionId":1,\n`],
      ["a record without a position", `${action}\n${record.replace('"position":1', '"place":1')}\n`],
      ["a position that is no number", `${action}\n${record.replace('"position":1', '"position":"1"')}\n`],
      ["a record without a value", `${action}\n${record.replace('"value":{}', '"value":null')}\n`],
      ["a list for a record", `${action}\n[${record}]\n`],
    ] as const)
      it(`400 for ${what}, and stores nothing`, async () => {
        expect((await post(body)).status).to.equal(400);
        expect(await stored()).to.deep.equal([]);
      });

    it("400 for a bulk of which the last record is wrong, and stores none of it", async () => {
      const body = `${bulkOf([recordOf(1, {}), recordOf(2, {})])}${action}\n{}\n`;
      expect((await post(body)).status).to.equal(400);
      expect(await stored()).to.deep.equal([]);
      expect(await progress()).to.deep.equal([]);
    });

    it("413 for more than the exporter ever sends, and goes on serving", async () => {
      const large = recordOf(1, { value: { text: "字".repeat(4_200_000) } });
      expect((await post(bulkOf([large]))).status).to.equal(413);
      await sink.take([recordOf(1, {})]);
      expect(await stored()).to.have.length(1);
    });

    for (const [method, path] of [
      ["GET", "/_search"],
      ["DELETE", "/zeebe-record-first_job"],
      ["POST", "/zeebe-record-first_job/_doc"],
    ] as const)
      it(`404 for ${method} ${path}`, async () =>
        expect((await sink.send(method, path)).status).to.equal(404));
  });

  it("answers what the broker asks before its first bulk", async () => {
    const settings = await sink.send("PUT", "/zeebe-record-first*/_settings?allow_no_indices=true", "{}");
    expect([settings.status, await settings.json()]).to.deep.equal([200, { acknowledged: true }]);
    expect(settings.headers.get("x-elastic-product")).to.equal("Elasticsearch");
  });

  it("answers a bulk after it was stored", async () => {
    const answer = await post(bulkOf([recordOf(7, { key: "44" })]));
    expect(await answer.json()).to.deep.include({ errors: false, items: [] });
    expect(await stored()).to.have.length(1);
    expect(await progress()).to.deep.equal([{ generation: "first", position: "7" }]);
  });

  it("keeps keys beyond 2^53 exactly", async () => {
    const key = "9007199254740993123";
    await sink.take([
      recordOf(1, { key, value: `{"processInstanceKey":${key},"elementInstanceKey":${key}}` }),
    ]);
    const [row] = await stored();
    expect([row.key, row.process_instance_key]).to.deep.equal([key, key]);
    const { rows } = await register.app.raw("select value->>'elementInstanceKey' as key from records");
    expect(rows).to.deep.equal([{ key }]);
  });

  it("stores a record of a kind it does not know, and projects it nowhere", async () => {
    const before = await projections(register.app);
    await sink.take([recordOf(1, { valueType: "CLOCK_OF_TOMORROW", intent: "WOUND", value: { a: [1] } })]);
    const [row] = await stored();
    expect(row).to.include({ value_type: "CLOCK_OF_TOMORROW", intent: "WOUND" });
    expect(await projections(register.app)).to.deep.equal(before);
  });

  it("orders records by their own place, whatever their contents call position, partition or time", async () => {
    const misleading = { variables: { position: 1, partitionId: 9, timestamp: 5 }, position: 2 };
    await sink.take([recordOf(50, {}), recordOf(51, { value: misleading }), recordOf(52, {})]);
    expect((await stored()).map((r) => [r.partition, r.position])).to.deep.equal([
      ...[
        [1, "50"],
        [1, "51"],
        [1, "52"],
      ],
    ]);
    expect(await progress()).to.deep.equal([{ generation: "first", position: "52" }]);
  });

  it("is not held up by a character that the database cannot keep", async () => {
    const name = String.raw`"a\u0000b \\u0000 \\\u0000"`;
    await sink.take([recordOf(1, { value: `{"name":${name}}` })]);
    expect((await stored())[0].value).to.deep.equal({ name: "a\ufffdb \\u0000 \\\ufffd" });
  });

  it("is not held up by variables and tasks of processes that are not ours", async () => {
    const values = [
      '"not a case"',
      "17",
      "null",
      '{"a":"\\u0000"}',
      '"------------------------------------"',
    ];
    const variable = (value: string, i: number) =>
      recordOf(10 + i, {
        ...{ valueType: "VARIABLE", intent: "CREATED" },
        value: { name: "caseId", value, scopeKey: 100 + i, processInstanceKey: 100 + i },
      });
    const task = (_: string, i: number) =>
      recordOf(30 + i, {
        ...{ valueType: "JOB", intent: "CREATED" },
        value: {
          ...{ type: "io.camunda.zeebe:userTask", elementInstanceKey: 100 + i, processInstanceKey: 100 + i },
          ...{ bpmnProcessId: "other", processDefinitionKey: 1, elementId: "task" },
          customHeaders: {
            "io.camunda.zeebe:candidateGroups": '["a"b"]',
            "io.camunda.zeebe:dueDate": "some day",
          },
        },
      });
    await sink.take([...values.map(variable), ...values.map(task)]);
    const tasks = await register.app("tasks");
    expect(tasks).to.have.length(values.length);
    for (const row of tasks)
      expect(row).to.deep.include({ case_id: null, due_at: null, candidate_groups: [], form_id: "" });
  });

  it("tells how late the newest record was", async () => {
    const late = Date.now() - 60_000;
    await sink.take([recordOf(1, {}).replace(/"timestamp":\d+/, `"timestamp":${late}`)]);
    const row = await register.app("sink_progress").first<{ lag_seconds: number }>("lag_seconds");
    expect(row?.lag_seconds).to.be.within(60, 90);
  });
});
