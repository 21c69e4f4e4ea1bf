import { createHash } from "node:crypto";
import { expect } from "chai";
import { openCase, people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

interface List {
  items: { id: string; number: string; seq: number }[];
  next: string | null;
}

const cursorOf = (place: unknown[]) => Buffer.from(JSON.stringify(place)).toString("base64url");

describe("案件 Cases as people see them", () => {
  let server: TestServer;
  let caseId: string;
  let documentId: string;
  const callers = {} as Record<keyof typeof people, Caller>;

  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    caseId = await openCase(server.deps, 1);
    documentId = await issueDocument();
    for (const who of Object.keys(people) as (keyof typeof people)[]) callers[who] = await server.as(who);
  });
  after(() => server.stop());

  const bytes = Buffer.from("%PDF-1.7 责令限期整改指令书");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const issueDocument = () =>
    server.deps.transaction((tx) =>
      tx.documents.add({
        ...{ caseId, template: "rectification/order", title: "责令限期整改指令书" },
        ...{
          number: "（临）应急责改〔2026〕1号",
          input: {},
          inputHash: "",
          sha256,
          bytes,
          pages: 1,
          renderMs: 30,
        },
        ...{ departmentId: "emergency", findingId: null, deliveryId: null },
        ...{ issuedOn: "2026-04-30", issuedAt: "2026-04-30T10:00:00+08:00" },
      }),
    );

  const parts = [
    "",
    "/events",
    "/documents",
    "/deadlines",
    "/findings",
    "/records",
    "/evidence",
    "/deliveries",
  ];

  for (const who of ["officer", "fireOfficer", "unitHead", "bureauHead", "auditor"] as const)
    it(`a case is visible to ${who}, with all its parts`, async () => {
      for (const part of parts)
        expect((await callers[who].get(`/api/cases/${caseId}${part}`)).status, part).to.equal(200);
      const { body } = await callers[who].get<List>("/api/cases");
      expect(body.items.map(({ id }) => id)).to.deep.equal([caseId]);
      expect((await callers[who].get(`/api/documents/${documentId}`)).status).to.equal(200);
    });

  for (const who of ["colleague", "outsider", "administrator", "legalReviewer"] as const)
    it(`for ${who}, who has no part in it, the case does not exist: 404 and never 403`, async () => {
      for (const part of parts) {
        const { status, problem } = await callers[who].get(`/api/cases/${caseId}${part}`);
        expect([status, problem.code], part).to.deep.equal([404, "CASE_NOT_FOUND"]);
      }
      expect((await callers[who].get<List>("/api/cases")).body.items).to.deep.equal([]);
      for (const path of ["", "/pdf"]) {
        const { status, problem } = await callers[who].get(`/api/documents/${documentId}${path}`);
        expect([status, problem.code]).to.deep.equal([404, "DOCUMENT_NOT_FOUND"]);
      }
    });

  it("answers for a case that is hidden exactly as for one that does not exist", async () => {
    const absent = "00000000-0000-4000-8000-00000000ffff";
    const hidden = (await callers.outsider.get(`/api/cases/${caseId}`)).body;
    const missing = (await callers.outsider.get(`/api/cases/${absent}`)).body;
    expect({ ...hidden, instance: "" }).to.deep.equal({ ...missing, instance: "" });
  });

  for (const id of ["1", "abc", "null", "%27%20or%201=1", "00000000-0000-4000-8000-00000000000g"])
    it(`an address with the id ${decodeURIComponent(id)} leads nowhere`, async () =>
      expect((await callers.officer.get(`/api/cases/${id}`)).status).to.equal(404));

  it("shows enterprise, officers with their certificates and departments", async () => {
    const { body } = await callers.officer.get(`/api/cases/${caseId}`);
    expect(body["enterpriseName"]).to.equal("临江化工仓储有限公司");
    expect(body["departments"]).to.deep.equal([
      { unitId: "emergency", name: "临江区应急管理局" },
      { unitId: "fire", name: "临江区消防救援大队" },
    ]);
    expect(body["officers"]).to.deep.equal([
      { personId: people.officer.id, name: "陈立", unitId: "emergency", certificateNumber: "浙应急001" },
      { personId: people.fireOfficer.id, name: "周勤", unitId: "fire", certificateNumber: "浙消002" },
    ]);
  });

  it("names each event of the ledger in Chinese with its article", async () => {
    const { body } = await callers.officer.get<{ items: Record<string, unknown>[] }>(
      `/api/cases/${caseId}/events`,
    );
    expect(body.items[0]).to.include({ seq: 1, name: "派出检查任务", basis: "安全生产法 第六十二条第二款" });
  });

  it("gives the issued document as it was issued, and says so by its hash", async () => {
    const answer = await callers.officer.send("GET", `/api/documents/${documentId}/pdf`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).to.equal(true);
    expect(answer.headers.get("content-type")).to.equal("application/pdf");
    expect(answer.headers.get("x-content-type-options")).to.equal("nosniff");
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).to.equal(`"${sha256}"`);
    const again = await callers.officer.get(`/api/documents/${documentId}/pdf`, { "if-none-match": etag });
    expect(again.status).to.equal(304);
  });

  it("refuses to hand out a document whose bytes were changed in the database", async () => {
    const forged = await issueDocument2();
    const { status, problem } = await callers.officer.get(`/api/documents/${forged}/pdf`);
    expect([status, problem.code]).to.deep.equal([500, "INTERNAL"]);
    expect(server.logged()).to.include("does not fit its hash");
  });
  const issueDocument2 = () =>
    server.deps.transaction((tx) =>
      tx.documents.add({
        ...{ caseId, template: "rectification/order", title: "责令限期整改指令书" },
        ...{
          number: null,
          input: {},
          inputHash: "",
          sha256,
          bytes: Buffer.from("%PDF-1.7 改"),
          pages: 1,
          renderMs: 30,
        },
        ...{ departmentId: null, findingId: null, deliveryId: null },
        ...{ issuedOn: "2026-04-30", issuedAt: "2026-04-30T10:00:01+08:00" },
      }),
    );

  describe("the list", () => {
    const numbers = (list: List) => list.items.map(({ number }) => number);

    before(async () => {
      for (let n = 2; n <= 7; n += 1) await openCase(server.deps, n);
      await openCase(server.deps, 8, { title: "100%_加油站\\检查 <b>'; drop table cases; --</b>" });
    });

    for (const who of ["officer", "unitHead", "auditor"] as const)
      it(`gives ${who} every case once over all pages, newest first`, async () => {
        const seen: string[] = [];
        let cursor: string | null = "";
        for (let pages = 0; cursor !== null && pages < 10; pages += 1) {
          const from: string = cursor ? `&cursor=${cursor}` : "";
          const { body } = await callers[who].get<List>(`/api/cases?limit=3${from}`);
          seen.push(...numbers(body));
          cursor = body.next;
        }
        expect(seen).to.deep.equal([8, 7, 6, 5, 4, 3, 2, 1].map((n) => `临应急检〔2026〕${n}号`));
      });

    it("does not show a case twice when one is opened while people turn the page", async () => {
      const first = (await callers.officer.get<List>("/api/cases?limit=4")).body;
      await openCase(server.deps, 9);
      const second = (await callers.officer.get<List>(`/api/cases?limit=4&cursor=${first.next}`)).body;
      expect(new Set([...numbers(first), ...numbers(second)]).size).to.equal(8);
    });

    for (const [q, found] of [
      ["〔2026〕3号", 1],
      ["加油站", 1],
      ["100%", 1],
      ["%", 1],
      ["_", 1],
      ["\\", 1],
      ["化工仓储", 9],
      ["91330100MA27XXXX1T", 9],
      ["'; drop table cases; --", 1],
      ["' or '1'='1", 0],
      ["<script>alert(1)</script>", 0],
    ] as const)
      it(`looks for “${q}” as for plain text`, async () => {
        const { status, body } = await callers.unitHead.get<List>(`/api/cases?q=${encodeURIComponent(q)}`);
        expect([status, body.items.length]).to.deep.equal([200, found]);
      });

    it("keeps what looks like HTML or SQL as text", async () => {
      const { body } = await callers.unitHead.get<{ items: { title: string }[] }>("/api/cases?q=加油站");
      expect(body.items[0]?.title).to.equal("100%_加油站\\检查 <b>'; drop table cases; --</b>");
    });

    it("can be narrowed to a status", async () => {
      expect((await callers.unitHead.get<List>("/api/cases?status=closed")).body.items).to.have.length(0);
      expect((await callers.unitHead.get<List>("/api/cases?status=open")).body.items).to.have.length(9);
    });

    for (const query of [
      "limit=0",
      "limit=201",
      "limit=ten",
      "cursor=zzz",
      "cursor=W10",
      ...["2026-02-30T10:00:00+08:00", "2026-04-30T25:00:00+08:00", "'; drop table cases; --"].map(
        (at) => `cursor=${cursorOf([at, "00000000-0000-4000-8000-000000000001"])}`,
      ),
      "surprise=1",
      "status=finished",
      "q=%00",
      "q=a&q=b",
    ])
      it(`refuses ?${query} and says what is wrong`, async () => {
        const { status, problem } = await callers.officer.get(`/api/cases?${query}`);
        expect([status, problem.code]).to.deep.equal([400, "INVALID_INPUT"]);
        expect(problem.errors?.[0]?.message).to.match(/[\u4e00-\u9fff]/);
      });
  });

  it("refuses a made-up place in a case's parts", async () => {
    for (const [part, place] of [
      ["events", [2 ** 40]],
      ["findings", [-1]],
      ["documents", ["1"]],
      ["records", ["a\0", 1, "1"]],
      ["records", ["a", 2 ** 40, "1"]],
      ["records", ["a", 1, "9".repeat(30)]],
    ] as const) {
      const path = `/api/cases/${caseId}/${part}?cursor=${cursorOf([...place])}`;
      expect((await callers.officer.get(path)).status, path).to.equal(400);
    }
  });

  it("needs somebody who is signed in", async () => {
    const { status, problem, headers } = await server.caller().get("/api/cases");
    expect([status, problem.code, problem.title]).to.deep.equal([401, "SIGN_IN_REQUIRED", "请先登录"]);
    expect(headers.get("content-type")).to.include("application/problem+json");
  });
});
