import { expect } from "chai";
import { enterprise, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("派出检查重复提交 The same inspection dispatched again because the answer was lost", () => {
  let server: TestServer;
  let head: Caller;
  let plannedOn: string;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    plannedOn = server.deps.clock.today();
    head = await server.as("unitHead");
  });
  after(() => server.stop());

  const inspection = (title = "危险化学品仓储企业综合查一次") => ({
    ...{ enterpriseId: enterprise.id, title, source: "assigned", basis: "市安全生产委员会办公室交办" },
    plannedOn,
    departments: [{ unitId: "emergency", officerIds: [people.officer.id, people.colleague.id] }],
  });
  const dispatch = (key: string, title?: string) =>
    head.post("/api/inspections", inspection(title), { "idempotency-key": key });
  const left = async () => {
    const count = async (table: string) => Number((await server.owner(table).count({ n: "*" }))[0]?.["n"]);
    return {
      cases: await count("cases"),
      events: await count("case_events"),
      submissions: await count("submissions"),
      messages: await count("outbox"),
      last: (await server.owner("number_series").first("last"))?.last ?? 0,
    };
  };
  const one = { cases: 1, events: 1, submissions: 1, messages: 1, last: 1 };

  it("is one case with one number, one event and one message when ten requests arrive together", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => dispatch("lost-answer")));
    expect(answers.map((a) => a.status)).to.deep.equal(Array(10).fill(201));
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).to.equal(1);
    expect(await left()).to.deep.equal(one);
  });

  it("is the same case also after the server was started anew", async () => {
    const before = await dispatch("lost-answer");
    await server.restart();
    head = await server.as("unitHead");
    expect((await dispatch("lost-answer")).body).to.deep.equal(before.body);
    expect(await left()).to.deep.equal(one);
  });

  it("is refused when another inspection comes under the same key", async () => {
    const { status, problem } = await dispatch("lost-answer", "另一次检查");
    expect([status, problem.code]).to.deep.equal([422, "IDEMPOTENCY_KEY_REUSED"]);
    expect(await left()).to.deep.equal(one);
  });

  it("of two people under the same key is two inspections", async () => {
    const officer = await server.as("officer");
    const other = await officer.post("/api/inspections", inspection("另一次检查"), {
      "idempotency-key": "lost-answer",
    });
    expect(other.status).to.equal(201);
    expect(await left()).to.deep.equal({ cases: 2, events: 2, submissions: 2, messages: 2, last: 2 });
  });
});
