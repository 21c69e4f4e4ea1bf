import { expect } from "chai";
import { loadRoutes } from "../../server/load-routes.ts";
import type { Route, RouteSpec } from "../../server/route.ts";
import { people } from "../support/bureau.ts";
import { Caller, type TestServer, testServer } from "../support/http.ts";

describe("权限 Who may call what", () => {
  let server: TestServer;
  let routes: Route[];
  const callers = new Map<keyof typeof people, Caller>();
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    routes = await loadRoutes();
    for (const who of Object.keys(people) as (keyof typeof people)[]) callers.set(who, await server.as(who));
  });
  after(() => server.stop());

  const addressOf = ({ path }: RouteSpec) => path.replaceAll(/:\w+/g, "1");
  const ask = (caller: Caller, spec: RouteSpec) =>
    caller.ask(spec.method.toUpperCase(), addressOf(spec), spec.method === "get" ? {} : { body: {} });
  const closed = () => routes.map(({ spec }) => spec).filter(({ access }) => access !== "public");

  it("every route but the open ones refuses whoever is not signed in", async () => {
    expect(closed().length).to.be.greaterThan(20);
    for (const spec of closed()) {
      const { status, problem } = await ask(server.caller(), spec);
      expect([status, problem.code], `${spec.method} ${spec.path}`).to.deep.equal([401, "SIGN_IN_REQUIRED"]);
    }
  });

  it("every route that changes something refuses a browser that cannot show its CSRF token", async () => {
    const caller = new Caller(server.address);
    caller.cookie = callers.get("officer")?.cookie ?? "";
    for (const spec of closed().filter(({ method }) => method !== "get")) {
      const { status, problem } = await ask(caller, spec);
      expect([status, problem.code], `${spec.method} ${spec.path}`).to.deep.equal([403, "CSRF_REFUSED"]);
    }
  });

  it("every route that asks for a role refuses everybody without one", async () => {
    for (const spec of closed())
      for (const [who, caller] of callers) {
        if (spec.access === "signed-in" || spec.access === "public") continue;
        const { access } = spec;
        if (people[who].roles.some(({ role }) => access.includes(role))) continue;
        const { status, problem } = await ask(caller, spec);
        expect([status, problem.code], `${who}: ${spec.method} ${spec.path}`).to.deep.equal([
          403,
          "ROLE_REQUIRED",
        ]);
      }
  });
});
