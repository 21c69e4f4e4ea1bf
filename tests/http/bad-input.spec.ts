import { expect } from "chai";
import { enterprise, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("错误的提交 Input that cannot be right", () => {
  let server: TestServer;
  let officer: Caller;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    officer = await server.as("officer");
  });
  after(() => server.stop());

  const dispatch = (changes: object = {}) => ({
    enterpriseId: enterprise.id,
    title: "危险化学品仓库综合查一次",
    source: "plan",
    basis: "2026年度安全生产监督检查计划",
    plannedOn: "2026-05-06",
    departments: [{ unitId: "emergency", officerIds: [people.officer.id, people.colleague.id] }],
    ...changes,
  });
  const send = (raw: string, type = "application/json") =>
    officer.ask("POST", "/api/inspections", { raw, headers: { "content-type": type } });
  const countCases = async () => (await server.owner("cases").count("*"))[0]?.["count"];

  describe("a body that is no JSON", () => {
    for (const [title, raw, type] of [
      ["broken off", '{"title":"危险', "application/json"],
      ["a bare word", "hello", "application/json"],
      ["sent as a form", "title=x", "application/x-www-form-urlencoded"],
      ["sent as text", JSON.stringify(dispatch()), "text/plain"],
      ["in an unknown character set", JSON.stringify(dispatch()), "application/json; charset=klingon"],
    ] as const)
      it(`is refused: ${title}`, async () => {
        const { status, problem, headers } = await send(raw, type);
        expect([status, problem.code, problem.title]).to.deep.equal([
          400,
          "MALFORMED_BODY",
          "请求内容无法读取",
        ]);
        expect(headers.get("content-type")).to.include("application/problem+json");
      });

    it("is refused: a broken percent code in the address", async () =>
      expect((await officer.get("/api/cases/%E0%A4%A")).status).to.equal(400));
  });

  it("refuses a body above 1 MB", async () => {
    const { status, problem } = await send(JSON.stringify(dispatch({ basis: "长".repeat(400_000) })));
    expect([status, problem.code]).to.deep.equal([413, "TOO_LARGE"]);
  });

  it("refuses nesting without end before anything walks it", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { status, problem } = await send(`{"title":${deep}}`);
    expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
  });

  for (const [title, changes, path, message] of [
    ["an unknown field", { surprise: true }, "/surprise", "不认识的字段"],
    ["a number for a text", { title: 12 }, "/title", "应为文字"],
    ["a text for a list", { departments: "emergency" }, "/departments", "应为列表"],
    ["null", { basis: null }, "/basis", "应为文字"],
    ["an empty text", { title: "" }, "/title", "请填写"],
    ["blanks only", { title: "  　" }, "/title", "请填写"],
    ["30 February", { plannedOn: "2026-02-30" }, "/plannedOn", "不是真实存在的日期"],
    ["13th month", { plannedOn: "2026-13-01" }, "/plannedOn", "不是真实存在的日期"],
    ["a date in another writing", { plannedOn: "2026/05/06" }, "/plannedOn", "日期"],
    ["a choice that is not offered", { source: "revenge" }, "/source", "只能选择"],
    ["an id that is none", { enterpriseId: "1; drop table cases" }, "/enterpriseId", "格式不正确"],
    ["an id in another writing", { enterpriseId: "nope" }, "/enterpriseId", "格式不正确"],
    ["an invisible character", { title: "检查\u0000" }, "/title", "无法保存的字符"],
    ["half of a surrogate pair", { title: "检查\ud842" }, "/title", "无法保存的字符"],
  ] as const)
    it(`refuses ${title} and names the field`, async () => {
      const { status, problem } = await officer.post("/api/inspections", dispatch(changes));
      expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
      expect(problem.errors?.[0]?.path).to.equal(path);
      expect(problem.errors?.[0]?.message).to.include(message);
    });

  it("refuses a field called __proto__ like any other unknown one", async () => {
    const raw = JSON.stringify(dispatch()).replace("{", '{"__proto__":{"roles":[]},');
    expect((await send(raw)).problem.code).to.equal("INVALID_INPUT");
  });

  it("names all that is wrong at once", async () => {
    const { problem } = await officer.post("/api/inspections", { title: 1, plannedOn: "x" });
    expect(problem.errors?.map(({ path }) => path)).to.include.members([
      "/enterpriseId",
      "/title",
      "/plannedOn",
      "/departments",
    ]);
  });

  it("keeps what looks like HTML or SQL as text, in every field", async () => {
    const hostile = "<script>alert(1)</script>'; drop table cases; -- ${1+1} {{x}} \\";
    const { status, body } = await officer.post(
      "/api/inspections",
      dispatch({
        ...{ title: hostile, basis: hostile, source: "complaint", plannedOn: server.deps.clock.today() },
        assistants: [{ name: "<b>甲</b>", unit: hostile }],
      }),
    );
    expect(status, JSON.stringify(body)).to.equal(201);
    const kept = (await officer.get(`/api/cases/${body["caseId"]}`)).body;
    expect(kept["title"]).to.equal(hostile);
    expect(kept["dispatch"]).to.include({ basis: hostile });
    expect(kept["dispatch"]).to.have.nested.property("assistants[0].unit", hostile);
  });

  it("says of a second routine inspection of the enterprise in a year, also when two come at once, that it needs reasons (期限规则A12)", async () => {
    const today = server.deps.clock.today();
    const plannedOn = `${Number(today.slice(0, 4)) + 1}-03-01`;
    const planned = async (changes: object = {}) => {
      const answer = await officer.post("/api/inspections", dispatch({ plannedOn, ...changes }));
      expect(answer.status, JSON.stringify(changes)).to.equal(201);
      return answer.body as { caseId: string; notes: string[] };
    };
    const both = await Promise.all([planned(), planned()]);
    expect(both.map(({ notes }) => notes.length).sort()).to.deep.equal([0, 1]);
    const { caseId, notes } = await planned({ source: "double-random" });
    expect(notes.join()).to.match(/一年内例行检查原则上不超过1次/);
    const { dispatch: kept } = (await officer.get(`/api/cases/${caseId}`)).body;
    expect(kept).to.have.property("beyondCap").that.deep.equals(notes);
    for (const other of [{ source: "complaint" }, { source: "special" }, { plannedOn: today }])
      expect((await planned(other)).notes, JSON.stringify(other)).to.deep.equal([]);
  });

  it("refuses a visit that is planned for a day before its dispatch, and says why", async () => {
    const { status, problem } = await officer.post("/api/inspections", dispatch());
    expect([status, problem.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(problem.errors?.map(({ path }) => path)).to.deep.equal(["/plannedOn"]);
    expect(problem.errors?.[0]?.message).to.match(/不能早于派出之日/);
  });

  it("leaves no trace of what was refused", async () => {
    const before = await countCases();
    await officer.post("/api/inspections", dispatch({ plannedOn: "2026-02-30" }));
    expect(await countCases()).to.equal(before);
  });

  for (const [method, path] of [
    ["GET", "/api/nowhere"],
    ["GET", "/api/cases/x/y/z"],
    ["GET", "/.env"],
    ["GET", "/api/../package.json"],
  ] as const)
    it(`${method} ${path} leads nowhere`, async () => {
      const { status, problem } = await officer.ask(method, path);
      expect([status, problem.code]).to.deep.equal([404, "NOT_FOUND"]);
    });

  it("says which requests an address takes when it is asked for another", async () => {
    for (const [method, path, allow] of [
      ["PUT", "/api/cases", "GET, HEAD"],
      ["DELETE", "/api/inspections", "POST"],
      ["POST", "/health/live", "GET, HEAD"],
    ] as const) {
      const answer = await officer.send(method, path);
      expect([answer.status, answer.headers.get("allow")], path).to.deep.equal([405, allow]);
      expect(((await answer.json()) as { code: string }).code).to.equal("METHOD_NOT_ALLOWED");
    }
  });

  it("refuses an enterprise whose number is none, also in a lead", async () => {
    const lead = {
      ...{ source: "complaint", receivedOn: "2026-05-06", informant: "anonymous", description: "投诉" },
      enterpriseId: "nope",
    };
    const { status, problem } = await officer.post("/api/referrals", lead);
    expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
    expect(problem.errors?.map(({ path }) => path)).to.include("/enterpriseId");
  });

  it("refuses a role that may not do it before looking at what was sent", async () => {
    const auditor = await server.as("auditor");
    const { status, problem } = await auditor.post("/api/inspections", { nonsense: true });
    expect([status, problem.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
  });

  it("logs neither what was sent nor who was asked for", async () => {
    await officer.post("/api/inspections", dispatch({ title: 1, basis: "机密举报内容" }));
    await officer.get(`/api/cases?q=${encodeURIComponent("机密企业")}`);
    await server.caller().signIn("机密账号", "机密口令");
    const logged = server.logged();
    expect(logged).to.include('"route":"/api/inspections"');
    for (const secret of ["机密", encodeURIComponent("机密"), officer.cookie, officer.csrf, "陈立"])
      expect(logged).not.to.include(secret);
  });

  it("gives every answer the headers that keep a browser from doing more than asked", async () => {
    const { headers } = await officer.get("/api/cases");
    expect(headers.get("content-security-policy")).to.include("default-src 'none'");
    expect(headers.get("content-security-policy")).not.to.match(/unsafe|\*/);
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.get("referrer-policy")).to.equal("no-referrer");
    expect(headers.get("cache-control")).to.equal("no-store");
    expect(headers.get("x-powered-by")).to.equal(null);
    expect(headers.get("access-control-allow-origin")).to.equal(null);
  });
});
