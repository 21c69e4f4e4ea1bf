import { expect } from "chai";
import { people } from "../support/bureau.ts";
import { type TestServer, testServer } from "../support/http.ts";

describe("登录 Signing in", () => {
  let server: TestServer;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
  });
  after(() => server.stop());

  const age = (column: string, interval: string) =>
    server.owner.raw(`update sessions set ${column} = ${column} - interval '${interval}'`);

  it("gives the person, the roles and a cookie that no script can read and no other site can send", async () => {
    const answer = await server.caller().signIn("chen");
    expect(answer.status).to.equal(201);
    expect(answer.body["person"]).to.deep.equal({
      id: people.officer.id,
      username: "chen",
      name: "陈立",
    });
    expect(answer.body["roles"]).to.deep.equal([{ unitId: "emergency", role: "case-officer" }]);
    expect(answer.body).not.to.have.property("token");
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).to.match(/^anjian=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it("keeps only hashes of tokens and passwords", async () => {
    const caller = await server.as("officer");
    const token = caller.cookie.split("=")[1] ?? "";
    const stored = JSON.stringify([await server.owner("sessions"), await server.owner("people")]);
    expect(stored).not.to.include(token);
    expect(stored).not.to.include(caller.csrf);
    expect(stored).to.include("$argon2id$v=19$m=19456,t=2,p=1$");
  });

  it("gives a reloaded page its CSRF token again", async () => {
    const caller = await server.as("officer");
    const again = await caller.get("/api/session");
    expect(again.body["csrfToken"]).to.equal(caller.csrf);
  });

  for (const [title, username, secret] of [
    ["a wrong password", "lin", "错误密码"],
    ["an unknown account", "nobody", "错误密码"],
  ] as const)
    it(`refuses ${title} with the same words`, async () => {
      const { status, problem } = await server.caller().signIn(username, secret);
      expect([status, problem.code, problem.title]).to.deep.equal([
        401,
        "SIGN_IN_FAILED",
        "账号或密码不正确",
      ]);
    });

  it("closes an account for 15 minutes after five failures, also for the right password", async () => {
    const caller = server.caller();
    for (let i = 0; i < 5; i += 1) expect((await caller.signIn("zhou", "猜测")).status).to.equal(401);
    // The lock is in the database: it holds in every server and after a restart.
    await server.restart();
    const fresh = server.caller();
    const { status, problem } = await fresh.signIn("zhou");
    expect([status, problem.code]).to.deep.equal([423, "ACCOUNT_LOCKED"]);
    expect(problem.remedy).to.include("15分钟");
    await server
      .owner("people")
      .where({ username: "zhou" })
      .update({ locked_until: new Date(0) });
    await server.restart();
    expect((await server.caller().signIn("zhou")).status).to.equal(201);
  });

  it("does not count what could not be read as a guess: no password was checked", async () => {
    await server.restart();
    for (const body of [
      { username: "lin", password: 1 },
      { username: "lin", password: "x", more: 1 },
      [],
      {},
    ])
      for (let i = 0; i < 3; i += 1) {
        const { status, problem } = await server.caller().post("/api/session", body);
        expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
      }
    expect((await server.caller().signIn("lin")).status).to.equal(201);
  });

  it("answers five guesses at an account that does not exist as it answers those at one that does", async () => {
    const caller = server.caller();
    for (let i = 0; i < 5; i += 1) await caller.signIn("ghost", "猜测");
    expect((await caller.signIn("ghost", "猜测")).problem.code).to.equal("ACCOUNT_LOCKED");
  });

  it("counts guesses that are sent all at once", async () => {
    await server.restart();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => server.caller().signIn("he", "猜测")));
    expect(guesses.filter(({ status }) => status === 401)).to.have.length(5);
    expect((await server.caller().signIn("he")).problem.code).to.equal("ACCOUNT_LOCKED");
  });

  it("does not let somebody in who no longer works here, and ends the sessions that are open", async () => {
    const caller = await server.as("colleague");
    await server.owner("people").where({ username: "lin" }).update({ active: false });
    expect((await caller.get("/api/session")).status).to.equal(401);
    expect((await server.caller().signIn("lin")).status).to.equal(401);
    await server.owner("people").where({ username: "lin" }).update({ active: true });
  });

  it("ends a session after 30 minutes without a request", async () => {
    const caller = await server.as("officer");
    await age("seen_at", "29 minutes");
    expect((await caller.get("/api/session")).status).to.equal(200);
    await age("seen_at", "31 minutes");
    expect((await caller.get("/api/session")).problem.code).to.equal("SIGN_IN_REQUIRED");
  });

  it("ends a session after 12 hours however busy it was", async () => {
    const caller = await server.as("officer");
    await age("expires_at", "12 hours");
    expect((await caller.get("/api/session")).status).to.equal(401);
  });

  it("gives a new token at every sign-in and ends the session that the browser held", async () => {
    const caller = await server.as("officer");
    const [cookie, csrf] = [caller.cookie, caller.csrf];
    await caller.signIn("chen");
    expect(caller.cookie).not.to.equal(cookie);
    Object.assign(caller, { cookie, csrf });
    expect((await caller.get("/api/session")).status).to.equal(401);
  });

  it("ends with sign-out", async () => {
    const caller = await server.as("officer");
    const out = await caller.ask("DELETE", "/api/session");
    expect([out.status, out.headers.get("set-cookie")]).to.deep.equal([
      204,
      "anjian=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict",
    ]);
    expect((await caller.get("/api/session")).status).to.equal(401);
  });

  describe("跨站请求 requests that another site causes", () => {
    const forged = [
      ["without the CSRF token", { "x-csrf-token": "" }],
      ["with a wrong CSRF token", { "x-csrf-token": "0".repeat(43) }],
      ["from another origin", { origin: "https://evil.example" }],
      ["from an opaque origin", { origin: "null" }],
      ["marked cross-site by the browser", { "sec-fetch-site": "cross-site" }],
      ["marked same-site by the browser", { "sec-fetch-site": "same-site" }],
    ] as const;
    for (const [title, headers] of forged)
      it(`are refused ${title}`, async () => {
        const caller = await server.as("officer");
        const { status, problem } = await caller.ask("DELETE", "/api/session", { headers });
        expect([status, problem.code]).to.deep.equal([403, "CSRF_REFUSED"]);
        expect((await caller.get("/api/session")).status).to.equal(200);
      });

    it("cannot sign somebody in either", async () => {
      const body = { username: "chen", password: "任意" };
      const { problem } = await server
        .caller()
        .post("/api/session", body, { origin: "https://evil.example" });
      expect(problem.code).to.equal("CSRF_REFUSED");
    });
  });

  it("gives programs a bearer token instead of a cookie, which needs no CSRF token", async () => {
    const caller = server.caller();
    const { body, headers } = await caller.post("/api/session", {
      username: "admin",
      password: (await import("../support/bureau.ts")).password,
      token: true,
    });
    expect(headers.get("set-cookie")).to.equal(null);
    const bearer = { authorization: `Bearer ${body["token"]}` };
    expect((await caller.get("/api/session", bearer)).status).to.equal(200);
    expect((await caller.ask("DELETE", "/api/session", { headers: bearer })).status).to.equal(204);
    expect((await caller.get("/api/session", bearer)).status).to.equal(401);
  });
});
