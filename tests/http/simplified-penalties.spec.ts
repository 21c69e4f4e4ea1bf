import { expect } from "chai";
import { enterprise, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("登记当场处罚案件 POST /api/simplified-penalties", () => {
  let server: TestServer;
  let officer: Caller;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    officer = await server.as("officer");
    const certificate = { unitId: "emergency", scope: "安全生产", number: "浙应急009" };
    await server.deps.transaction((tx) =>
      tx.people.addCertificate(people.colleague.id, {
        ...certificate,
        ...{ validFrom: "2024-01-01", validTo: "2029-12-31" },
      }),
    );
  });
  after(() => server.stop());

  const body = (more: object = {}) => ({
    enterpriseId: enterprise.id,
    party: {
      ...{ kind: "unit", name: enterprise.name, identity: enterprise.credit_code },
      ...{ address: enterprise.address, phone: enterprise.phone, representative: "王五" },
    },
    discoveredAt: server.deps.clock.now(),
    place: "装卸区",
    facts: "未设置明显的安全警示标志",
    violation: {
      ...{ code: "V10", description: "未设置明显的安全警示标志", basis: "安全生产法第三十五条" },
      actEndedOn: server.deps.clock.today(),
    },
    officersPresent: [people.officer.id, people.colleague.id],
    certificatesShown: true,
    ...more,
  });
  const open = (more: object = {}, who = officer) => who.post("/api/simplified-penalties", body(more));
  const cases = async () => Number((await server.owner("cases").count<{ count: string }[]>())[0]?.count);

  it("opens a case with its party, two officers and the first event, and starts its process once", async () => {
    const answer = await open();
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    const { caseId, partyId, number } = answer.body as { caseId: string; partyId: string; number: string };
    expect(number).to.match(/^（临江）应急当罚案〔\d{4}〕1号$/);
    const shown = await officer.get<{ kind: string; officers: object[] }>(`/api/cases/${caseId}`);
    expect(shown.body.kind).to.equal("penalty");
    expect(shown.body.officers).to.have.length(2);
    const events = await officer.get<{ items: { type: string }[] }>(`/api/cases/${caseId}/events`);
    expect(events.body.items.map(({ type }) => type)).to.deep.equal(["simplified-penalty-opened"]);
    const sent = await server.owner("outbox").where({ case_id: caseId }).select("payload");
    expect(sent).to.have.length(1);
    const message = JSON.stringify(sent[0]);
    expect(message).to.include("simplified-penalty-opened").and.to.include(partyId);
    expect(message, "no name leaves for the engine").to.not.include(enterprise.name);
  });

  const refusals: [because: string, more: () => object, status: number, code: string][] = [
    ["one officer", () => ({ officersPresent: [people.officer.id] }), 400, "INVALID_INPUT"],
    [
      "a person who does not exist",
      () => ({ officersPresent: [people.officer.id, "nobody"] }),
      422,
      "RULE_BROKEN",
    ],
    [
      "an officer of another organ",
      () => ({ officersPresent: [people.officer.id, people.fireOfficer.id] }),
      422,
      "RULE_BROKEN",
    ],
    [
      "somebody who is no officer",
      () => ({ officersPresent: [people.officer.id, people.unitHead.id] }),
      422,
      "RULE_BROKEN",
    ],
    [
      "whoever registers it was not there",
      () => ({ officersPresent: [people.colleague.id, people.unitHead.id] }),
      403,
      "ROLE_REQUIRED",
    ],
    ["the card was not shown", () => ({ certificatesShown: false }), 400, "INVALID_INPUT"],
    [
      "an enterprise that is not on record",
      () => ({ enterpriseId: "00000000-0000-4000-8000-0000000000ff" }),
      404,
      "NOT_FOUND",
    ],
    ["an id that is none", () => ({ enterpriseId: "e-1" }), 400, "INVALID_INPUT"],
    [
      "a finding whose id is none",
      () => ({ violation: { ...body().violation, sourceFindingId: "f-1" } }),
      400,
      "INVALID_INPUT",
    ],
    [
      "a finding that does not exist",
      () => ({
        violation: { ...body().violation, sourceFindingId: "00000000-0000-4000-8000-0000000000ff" },
      }),
      404,
      "NOT_FOUND",
    ],
    [
      "another party than the enterprise",
      () => ({ party: { ...body().party, name: "某公司" } }),
      422,
      "RULE_BROKEN",
    ],
    ["not found today", () => ({ discoveredAt: "2026-01-05T10:00:00+08:00" }), 422, "RULE_BROKEN"],
    ["in the future", () => ({ discoveredAt: "2199-01-05T10:00:00+08:00" }), 400, "INVALID_INPUT"],
    [
      "past limitation",
      () => ({ violation: { ...body().violation, actEndedOn: "2022-01-05" } }),
      422,
      "RULE_BROKEN",
    ],
    ["no such violation", () => ({ violation: { ...body().violation, code: "V77" } }), 422, "RULE_BROKEN"],
  ];
  for (const [because, more, status, code] of refusals)
    it(`is refused, and leaves no case behind: ${because}`, async () => {
      const before = await cases();
      const { status: answered, problem } = await open(more());
      expect([answered, problem.code], JSON.stringify(problem)).to.deep.equal([status, code]);
      expect(await cases()).to.equal(before);
    });

  it("is refused to heads, to other organs and to whoever has no certificate", async () => {
    const before = await cases();
    for (const who of ["unitHead", "bureauHead"] as const)
      expect((await open({}, await server.as(who))).problem.code).to.equal("ROLE_REQUIRED");
    const lapsed = { officersPresent: [people.officer.id, people.colleague.id] };
    await server.owner("certificates").where({ number: "浙应急009" }).update({ valid_to: "2025-01-01" });
    expect((await open(lapsed)).problem.code).to.equal("CERTIFICATES_INSUFFICIENT");
    expect(await cases()).to.equal(before);
  });
});
