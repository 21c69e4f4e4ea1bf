import { expect } from "chai";
import { form } from "../../forms/form.ts";
import { enterprise, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("字库 (whoever types what cannot be printed is told at once, not the administrator when the document fails)", function () {
  this.timeout(60_000);
  const key = "2251799813685301";
  let server: TestServer;
  let officer: Caller;
  let caseId = "";

  const dispatch = (changes: object = {}) => ({
    ...{ enterpriseId: enterprise.id, title: "危险化学品仓库检查", source: "complaint", basis: "12350举报" },
    plannedOn: server.deps.clock.today(),
    departments: [{ unitId: "emergency", officerIds: [people.officer.id, people.colleague.id] }],
    ...changes,
  });
  const handIn = (data: object) =>
    officer.post(`/api/tasks/${key}/completion`, { data, formHash: form("inspection/withdrawal").hash });
  const kept = async () =>
    Promise.all(
      ["cases", "submissions", "case_events", "referrals", "outbox", "certificates"].map(async (table) =>
        Number((await server.owner(table).count<{ count: string }[]>())[0]?.count),
      ),
    );

  before(async () => {
    // No engine is behind it: nobody waits for its answer.
    const answers = { heard: () => undefined, wait: async () => "pending" as const };
    server = await testServer({ answers });
    officer = await server.as("officer");
    const sent = await officer.post<{ caseId: string }>("/api/inspections", dispatch());
    expect(sent.status, JSON.stringify(sent.body)).to.equal(201);
    caseId = sent.body.caseId;
    await server.deps.transaction((tx) =>
      tx.tasks.seen([
        {
          ...{ key, caseId, processInstanceKey: "1", elementInstanceKey: "2", bpmnProcessId: "inspection" },
          ...{ definitionKey: "3", elementId: "withdraw", formId: "inspection/withdrawal", dueAt: null },
          ...{ candidateGroups: ["case-officer@emergency"], headers: { returnable: "true" } },
          ...{ departmentId: null, findingId: null, deliveryId: null, partyId: null },
          createdAt: server.deps.clock.now(),
        },
      ]),
    );
  });
  after(() => server.stop());

  const certificate = {
    ...{ unitId: "emergency", number: "浙应急🚒", scope: "安全生产" },
    ...{ validFrom: "2026-01-01", validTo: "2028-01-01" },
  };
  const places: [of: string, path: string, characters: string, ask: () => Promise<unknown>][] = [
    ["a title", "/title", "😀", () => officer.post("/api/inspections", dispatch({ title: "可行😀" }))],
    [
      "a text in a list",
      "/assistants/0/unit",
      "☺️、🔥",
      () =>
        officer.post("/api/inspections", dispatch({ assistants: [{ name: "甲㛃", unit: "消防☺️🔥大队☺️" }] })),
    ],
    [
      "a lead",
      "/description",
      "𱍐",
      () =>
        officer.post("/api/referrals", {
          ...{ enterpriseId: enterprise.id, source: "complaint", informant: "匿名" },
          ...{ receivedOn: server.deps.clock.today(), description: "𱍐瑞公司私设库房" },
        }),
    ],
    ["a form of a task", "/reason", "😀", () => handIn({ reason: "企业停产😀" })],
    [
      "a return",
      "/reason",
      "😀",
      () => officer.post(`/api/tasks/${key}/return`, { reason: "缺少消防检查内容😀" }),
    ],
    [
      "an act at any time",
      "/reason",
      "😀",
      async () =>
        (await server.as("bureauHead")).post(`/api/cases/${caseId}/acts/inspection/withdrawal`, {
          data: { reason: "企业停产😀" },
        }),
    ],
    [
      "a certificate",
      "/number",
      "🚒",
      async () =>
        (await server.as("administrator")).post(`/api/people/${people.officer.id}/certificates`, certificate),
    ],
  ];
  for (const [of, path, characters, ask] of places)
    it(`${of}: refused with field and characters, and nothing is kept`, async () => {
      const before = await kept();
      const { status, problem } = (await ask()) as Awaited<ReturnType<Caller["post"]>>;
      expect([status, problem.code], JSON.stringify(problem)).to.deep.equal([400, "INVALID_INPUT"]);
      expect(problem.errors?.map((error) => error.path)).to.deep.equal([path]);
      expect(problem.errors?.[0]?.message).to.include(
        `中的“${characters}”不在文书字库中，无法印刷，请改用可以印刷的文字`,
      );
      expect(await kept()).to.deep.equal(before);
    });

  it("a draft may hold anything: nothing is printed from it", async () => {
    const data = { reason: "待核实😀" };
    expect((await officer.ask("PUT", `/api/tasks/${key}/draft`, { body: { data } })).status).to.equal(200);
  });

  it("rare characters of names, radicals in place of characters and the marks of legal texts are accepted", async () => {
    const title = "㛃𬭎䶮𠅤公司⼀号库“动火”——〔2026〕①至③项、25℃、10㎡、±5‰、V₂O₅…《条例》";
    const { status, body } = await officer.post("/api/inspections", dispatch({ title }));
    expect(status, JSON.stringify(body)).to.equal(201);
  });
});
