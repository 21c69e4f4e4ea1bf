import { expect } from "chai";
import { clockOf } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { depsOf } from "../../server/db/deps.ts";
import { readGauges } from "../../server/db/gauges.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";
import { notice2027 } from "../support/notice-2027.ts";

describe("运行与管理 Operation and administration", () => {
  let server: TestServer;
  let administrator: Caller;
  let officer: Caller;
  let engineAnswers = true;
  before(async function () {
    this.timeout(60_000);
    server = await testServer({ engineReachable: async () => engineAnswers });
    [administrator, officer] = [await server.as("administrator"), await server.as("officer")];
  });
  after(() => server.stop());

  it("is alive as soon as it listens", async () => {
    const { status, body } = await server.caller().get("/health/live");
    expect([status, body]).to.deep.equal([200, { live: true }]);
  });

  it("is ready when the database and the engine answer", async () => {
    const { status, body } = await server.caller().get("/health/ready");
    expect([status, body]).to.deep.equal([
      200,
      { ready: true, database: true, engine: true, sinkLagSeconds: null },
    ]);
  });

  it("is not ready while the engine does not answer, and says that it is the engine", async () => {
    engineAnswers = false;
    const { status, body } = await server.caller().get("/health/ready");
    engineAnswers = true;
    expect([status, body["engine"], body["database"]]).to.deep.equal([503, false, true]);
  });

  it("says that it is not ready, instead of saying nothing, while the database does not answer", async () => {
    const held = await server.owner.transaction();
    await held.raw("lock table outbox in access exclusive mode");
    const [ready, figures] = await Promise.all([
      server.caller().get("/health/ready"),
      server.caller().get("/metrics"),
    ]);
    await held.rollback();
    expect([ready.status, ready.body["database"], ready.body["engine"]]).to.deep.equal([503, false, true]);
    expect(figures.status).to.equal(200);
    expect((await server.caller().get("/health/ready")).status).to.equal(200);
  });

  it("counts requests by route, never by address, and shows what waits", async () => {
    await officer.get("/api/cases/00000000-0000-4000-8000-00000000abcd");
    await server.owner("outbox").insert({ kind: "publish", payload: "{}" });
    const text = String((await server.caller().get<string>("/metrics")).body);
    expect(text).to.include('method="GET",route="/api/cases/:caseId",status="404"');
    expect(text).not.to.include("abcd");
    for (const line of [
      /^anjian_outbox_waiting 1$/m,
      /^anjian_outbox_oldest_seconds 0\.\d+/m,
      /^anjian_open_tasks 0$/m,
      /^anjian_open_incidents 0$/m,
    ])
      expect(text).to.match(line);
    expect(text).not.to.match(/^anjian_exporter_lag_seconds \d/m);
  });

  it("keeps its figures from requests that a proxy passes on, unless an administrator asks", async () => {
    const forwarded = { "x-forwarded-for": "203.0.113.7" };
    expect((await server.caller().get("/metrics", forwarded)).status).to.equal(401);
    expect((await officer.get("/metrics", forwarded)).status).to.equal(403);
    expect((await administrator.get("/metrics", forwarded)).status).to.equal(200);
  });

  it("slows down a flood from one address and says so", async () => {
    const limited = await testServer({ limits: { evidenceBytes: 1, requestsPerMinute: 5 } });
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await limited.caller().get("/api/openapi.json"));
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 429]);
    expect(answers.at(-1)?.problem.code).to.equal("TOO_MANY_REQUESTS");
    await limited.stop();
  });

  it("says in every answer when its clock is moved by hand, and never otherwise", async () => {
    const moved = await testServer({ clock: clockOf(() => 86_400_000) }, { clockControlled: true });
    for (const path of ["/api/cases", "/health/live", "/nowhere"])
      expect((await moved.caller().get(path)).headers.get("x-anjian-clock")).to.match(
        /^controlled; now=\d{4}-\d\d-\d\dT.*\+08:00$/,
      );
    expect((await officer.get("/api/cases")).headers.get("x-anjian-clock")).to.equal(null);
    await moved.stop();
  });

  it("sends its cookie over TLS alone when it serves more than this machine", async () => {
    const secure = await testServer({ secureCookies: true });
    const { headers } = await secure.caller().signIn("chen");
    expect(headers.get("set-cookie")).to.match(
      /^__Host-anjian=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(headers.get("strict-transport-security")).to.include("max-age=");
    await secure.stop();
  });

  it("logs a failure that is expected without a stack", async () => {
    engineAnswers = false;
    await server.caller().get("/health/ready");
    engineAnswers = true;
    const line =
      server
        .logged()
        .split("\n")
        .findLast((text) => text.includes('"statusCode":503')) ?? "{}";
    expect(JSON.parse(line))
      .to.include({ level: 40, route: "/health/ready" })
      .and.not.to.have.property("err");
  });

  describe("people", () => {
    it("are listed page by page with roles and certificates, without their passwords", async () => {
      interface Listed {
        items: { username: string; certificates: { number: string }[] }[];
        next: string | null;
      }
      const first = (await administrator.get<Listed>("/api/people?limit=7")).body;
      const second = (await administrator.get<Listed>(`/api/people?limit=7&cursor=${first.next}`)).body;
      const names = [...first.items, ...second.items].map(({ username }) => username);
      expect(names).to.deep.equal(
        Object.values(people)
          .map(({ username }) => username)
          .sort(),
      );
      expect(second.next).to.equal(null);
      expect(first.items[1]?.certificates[0]?.number).to.equal("浙应急001");
      expect(JSON.stringify(first)).not.to.match(/argon2|password/i);
    });

    it("are the administrator's business", async () => {
      expect((await officer.get("/api/people")).problem.code).to.equal("ROLE_REQUIRED");
    });

    const enter = (personId: string, changes: object) =>
      administrator.post(`/api/people/${personId}/certificates`, {
        ...{ unitId: "fire", number: "X-1", scope: "消防安全" },
        ...{ validFrom: "2026-01-01", validTo: "2026-12-31", ...changes },
      });
    const someone = "00000000-0000-4000-8000-000000000003";

    for (const [title, personId, changes, code] of [
      ["nobody", "00000000-0000-4000-8000-0000000000ff", {}, "NOT_FOUND"],
      ["a unit that is not registered", someone, { unitId: "nowhere" }, "INVALID_INPUT"],
      ["31 June", someone, { validTo: "2026-06-31" }, "INVALID_INPUT"],
      ["an end before the beginning", someone, { validTo: "2025-12-31" }, "INVALID_INPUT"],
      ["a number that is taken", someone, { number: "浙应急001" }, "STATE_CONFLICT"],
    ] as const)
      it(`refuses a certificate of ${title}`, async () =>
        expect((await enter(personId, changes)).problem.code).to.equal(code));

    it("keeps a scope that looks like HTML or SQL as text", async () => {
      const scope = "<b>消防</b>'; drop table certificates; --";
      const { status, body } = await enter(someone, { scope, number: "X-2" });
      expect([status, body["scope"]]).to.deep.equal([201, scope]);
    });
  });

  describe("the calendar of a year", () => {
    const { year: _, ...known } = notice2027;
    const notice = { ...known, issuedOn: clockOf().today() };
    const confirm = (body: object, caller = administrator) =>
      caller.ask("PUT", "/api/calendar/2027", { body });

    it("is known for the years that came with the product", async () => {
      const { body } = await officer.get("/api/calendar/2026");
      expect([body["confirmed"], (body["notice"] as { notice: string }).notice]).to.deep.equal([
        true,
        "国办发明电〔2025〕7号",
      ]);
    });

    it("is provisional until an administrator enters the notice", async () => {
      expect((await officer.get("/api/calendar/2027")).body).to.deep.equal({
        year: 2027,
        confirmed: false,
        notice: null,
      });
      expect((await confirm(notice, officer)).problem.code).to.equal("ROLE_REQUIRED");
      expect((await confirm(notice)).body).to.deep.equal({ year: 2027, recomputed: 0 });
      expect((await officer.get("/api/calendar/2027")).body["confirmed"]).to.equal(true);
    });

    for (const [title, changes] of [
      ["a day that does not exist", { holidays: [{ name: "春节", from: "2027-02-30", to: "2027-03-01" }] }],
      ["a day of another year", { holidays: [{ name: "国庆节", from: "2028-10-01", to: "2028-10-07" }] }],
      [
        "an end before the beginning",
        { holidays: [{ name: "国庆节", from: "2027-10-07", to: "2027-10-01" }] },
      ],
      ["a make-up workday on a Wednesday", { makeupWorkdays: [{ on: "2027-10-13", name: "国庆节" }] }],
      ["no holidays at all", { holidays: [] }],
      ["one holiday all year round", { holidays: [{ name: "随便", from: "2027-01-01", to: "2027-12-31" }] }],
      ["a day of issue that is not yet", { issuedOn: "2099-01-01" }],
    ] as const)
      it(`refuses a notice with ${title}`, async () =>
        expect((await confirm({ ...notice, ...changes })).status).to.equal(400));

    it("refuses a year in which festivals are missing, and says which and why", async () => {
      const { status, problem } = await confirm({ ...notice, holidays: notice.holidays.slice(0, 1) });
      expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
      expect(JSON.stringify(problem))
        .to.include("春节（2027-02-05）")
        .and.include("国庆节（2027-10-03）")
        .and.include("全国年节及纪念日放假办法 第二条");
    });
  });

  it("says that the database cannot be reached, without saying more", async () => {
    const [port] = await freePorts(1);
    const nowhere = connect({ url: `postgres://nobody@127.0.0.1:${port}/nothing`, max: 2 });
    const clock = clockOf();
    const cut = await testServer({
      ...depsOf(nowhere, clock),
      gauges: () => readGauges(nowhere, clock.now()),
    });
    const bearer = { authorization: `Bearer ${"a".repeat(43)}` };
    const { status, problem } = await cut.caller().get("/api/cases", bearer);
    expect([status, problem.code, Object.keys(problem).sort()]).to.deep.equal([
      503,
      "DATABASE_UNAVAILABLE",
      ["code", "instance", "status", "title", "type"],
    ]);
    expect((await cut.caller().get("/health/live")).status).to.equal(200);
    expect((await cut.caller().get("/health/ready")).body).to.include({ ready: false, database: false });
    await nowhere.destroy();
    await cut.stop();
  });
});
