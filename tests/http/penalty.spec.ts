import { expect } from "chai";
import { enterprise, openCase, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("违法线索、裁量建议和类案 Leads, discretion and like cases", () => {
  let server: TestServer;
  let caseId: string;
  const callers = {} as Record<"officer" | "unitHead" | "outsider" | "auditor", Caller>;

  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    caseId = await openCase(server.deps, 1);
    for (const who of ["officer", "unitHead", "outsider", "auditor"] as const)
      callers[who] = await server.as(who);
  });
  after(() => server.stop());

  const lead = (more: object = {}) => ({
    source: "complaint",
    enterpriseId: enterprise.id,
    receivedOn: server.deps.clock.today(),
    informant: "群众来电",
    description: "仓库新员工没有经过培训就上岗",
    ...more,
  });

  it("a lead is registered for the officer's unit and told to the penalty side once", async () => {
    const { status, body } = await callers.officer.post<{ referralId: string }>("/api/referrals", lead());
    expect(status).to.equal(201);
    const path = `/api/referrals/${body.referralId}`;
    const seen = await callers.unitHead.get<{ source: string; caseId: string | null }>(path);
    expect(seen.body).to.include({ source: "complaint", caseId: null });
    const sent = await server.owner("outbox").whereRaw("payload->>'name' = 'violation-suspected'");
    expect(sent.filter((row) => row.payload.correlationKey === body.referralId)).to.have.length(1);
    expect((await callers.outsider.get(path)).status).to.equal(404);
  });

  it("a lead from the future, about nobody, or by somebody without the post is refused", async () => {
    const refused = async (caller: Caller, body: object) => {
      const { status, problem } = await caller.post("/api/referrals", body);
      return [status, problem.code];
    };
    expect(await refused(callers.officer, lead({ receivedOn: "2099-01-01" }))).to.deep.equal([
      422,
      "RULE_BROKEN",
    ]);
    const nobody = lead({ enterpriseId: people.officer.id });
    expect(await refused(callers.officer, nobody)).to.deep.equal([404, "NOT_FOUND"]);
    expect(await refused(callers.officer, lead({ source: "rumour" }))).to.deep.equal([400, "INVALID_INPUT"]);
    expect(await refused(callers.auditor, lead())).to.deep.equal([403, "ROLE_REQUIRED"]);
    expect((await callers.officer.get(`/api/referrals/${caseId}`)).status).to.equal(404);
  });

  it("the law's proposal is given with its reasons, and a question that makes no sense is refused", async () => {
    const question = {
      ...{ violation: "V05", stage: "first", partyType: "unit", seriousness: "ordinary", harm: "minor" },
      ...{ firstOffence: true, correctedInTime: false },
    };
    const { status, body } = await callers.officer.post<{
      outcome: string;
      ranges: { unit: { max: number } };
      reasons: { text: string; basis: string }[];
    }>("/api/discretion", question);
    expect(status).to.equal(200);
    expect(body.outcome).to.equal("penalty");
    expect(body.ranges.unit.max).to.equal(10_000_000);
    expect(body.reasons).to.not.have.length(0);
    const unknown = await callers.officer.post("/api/discretion", { ...question, violation: "V99" });
    expect([unknown.status, unknown.problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
    const beyond = await callers.officer.post("/api/discretion", { ...question, proposedFen: 10_000_001 });
    expect([beyond.status, beyond.problem.code]).to.deep.equal([422, "RULE_BROKEN"]);
  });

  it("like cases are for those who see the case; without any there is no spread", async () => {
    const path = `/api/cases/${caseId}/like-cases`;
    const { body } = await callers.officer.get(`${path}?code=V05`);
    expect(body).to.deep.include({ items: [], unit: null, person: null });
    expect((await callers.officer.get(`${path}?code=5`)).status).to.equal(400);
    expect((await callers.outsider.get(`${path}?code=V05`)).status).to.equal(404);
  });
});
