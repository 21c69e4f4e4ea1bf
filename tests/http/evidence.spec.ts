import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { html, jpegOf, mb, mp4Box, pdf, png, program } from "../support/files.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("证据材料 Evidence", () => {
  let server: TestServer;
  let officer: Caller;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    caseId = await openCase(server.deps, 1);
    officer = await server.as("officer");
  });
  after(() => server.stop());
  const temporary = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`anjian-evidence-${process.pid}-`));
  afterEach("leaves no temporary file behind", () => expect(temporary()).to.deep.equal([]));

  interface Uploaded {
    id: string;
    sha256: string;
    size: number;
    name: string;
  }
  const upload = (
    content: Buffer,
    type: string,
    { name = "现场照片.jpg", caller = officer, headers = {} as Record<string, string> } = {},
  ) =>
    caller.ask<Uploaded>("POST", `/api/evidence?caseId=${caseId}&name=${encodeURIComponent(name)}`, {
      raw: new Blob([new Uint8Array(content)]),
      headers: { "content-type": type, ...headers },
    });
  const stored = async () => ({
    rows: Number((await server.owner("evidence").count("*"))[0]?.["count"]),
    chunks: Number((await server.owner("evidence_chunks").count("*"))[0]?.["count"]),
  });

  for (const [type, content] of [
    ["image/png", png],
    ["image/jpeg", jpegOf(3_000)],
    ["image/webp", Buffer.concat([Buffer.from("RIFF\x24\0\0\0WEBPVP8 "), Buffer.alloc(64)])],
    ["image/heic", mp4Box("heic")],
    ["application/pdf", pdf],
    ["video/mp4", mp4Box("isom")],
    ["audio/mp4", mp4Box("M4A ")],
    ["audio/mpeg", Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(417)])],
  ] as const)
    it(`takes ${type} and gives it back byte for byte, for saving and never for showing`, async () => {
      const { status, body } = await upload(content, type);
      expect([status, body.size]).to.deep.equal([201, content.length]);
      expect(body.sha256).to.equal(createHash("sha256").update(content).digest("hex"));
      const answer = await officer.send("GET", `/api/evidence/${body.id}`);
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).to.equal(true);
      expect(answer.headers.get("content-type")).to.equal(type);
      expect(answer.headers.get("x-content-type-options")).to.equal("nosniff");
      expect(answer.headers.get("content-disposition")).to.equal(
        `attachment; filename*=UTF-8''${encodeURIComponent("现场照片.jpg")}`,
      );
    });

  for (const [title, content, type] of [
    ["a web page called a photo", html, "image/jpeg"],
    ["a program called a photo", program, "image/png"],
    ["a PDF called a photo", pdf, "image/jpeg"],
    ["a photo called a PDF", png, "application/pdf"],
    ["a web page that says so", html, "text/html"],
    [
      "a drawing that can hold scripts",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "image/svg+xml",
    ],
    ["a file without a type", png, ""],
  ] as const)
    it(`refuses ${title}`, async () => {
      const before = await stored();
      const { status, problem } = await upload(content, type);
      expect([status, problem.code]).to.deep.equal([415, "FILE_NOT_ALLOWED"]);
      expect(problem.remedy).to.include("JPEG 图片");
      expect(await stored()).to.deep.equal(before);
    });

  it("refuses an empty file", async () =>
    expect((await upload(Buffer.alloc(0), "image/jpeg")).problem.code).to.equal("MALFORMED_BODY"));

  it("stores a large photo in pieces of 1 MB and the same photo only once", async () => {
    const photo = jpegOf(3 * mb + 17);
    const before = await stored();
    const [first, second] = [await upload(photo, "image/jpeg"), await upload(photo, "image/jpeg")];
    expect(first.body.id).not.to.equal(second.body.id);
    const after = await stored();
    expect([after.rows - before.rows, after.chunks - before.chunks]).to.deep.equal([2, 4]);
  });

  it("puts each upload on the ledger of the case with its hash", async () => {
    const { body } = await upload(png, "image/png");
    const event = await server.owner("case_events").where({ case_id: caseId }).orderBy("seq", "desc").first();
    expect([event.type, event.actor_name, event.payload.sha256]).to.deep.equal([
      "evidence-added",
      "陈立",
      body.sha256,
    ]);
  });

  it("is a case's own: nobody without a part in the case can add to it or read it", async () => {
    const { body } = await upload(png, "image/png");
    for (const who of ["colleague", "outsider"] as const) {
      const caller = await server.as(who);
      expect((await upload(png, "image/png", { caller })).problem.code).to.equal("CASE_NOT_FOUND");
      const { status, problem } = await caller.get(`/api/evidence/${body.id}`);
      expect([status, problem.code]).to.deep.equal([404, "NOT_FOUND"]);
    }
  });

  it("can be read, but not added, by those who examine the file", async () => {
    const { body } = await upload(png, "image/png");
    const auditor = await server.as("auditor");
    expect((await auditor.send("GET", `/api/evidence/${body.id}`)).status).to.equal(200);
    expect((await upload(png, "image/png", { caller: auditor })).problem.code).to.equal("ROLE_REQUIRED");
  });

  it("is never handed out whole when its bytes were changed in the database", async () => {
    const photo = jpegOf(2 * mb);
    photo[1000] = 1;
    const { body } = await upload(photo, "image/jpeg");
    await server
      .owner("evidence_chunks")
      .where({ sha256: body.sha256, n: 0 })
      .update({ bytes: jpegOf(mb) });
    const answer = await officer.send("GET", `/api/evidence/${body.id}`);
    const broken = await answer.arrayBuffer().then(
      () => false,
      () => true,
    );
    expect(broken).to.equal(true);
  });

  it("happens once under one Idempotency-Key, and another file under the same key is refused", async () => {
    const headers = { "idempotency-key": "photo-1" };
    const first = await upload(png, "image/png", { headers });
    const again = await upload(png, "image/png", { headers });
    expect(again.body.id).to.equal(first.body.id);
    const other = await upload(pdf, "application/pdf", { headers });
    expect([other.status, other.problem.code]).to.deep.equal([422, "IDEMPOTENCY_KEY_REUSED"]);
  });

  it("cannot be added to a closed case", async () => {
    const closed = await openCase(server.deps, 2);
    await server.deps.transaction((tx) => tx.cases.setStatus(closed, "closed", true));
    const { status, problem } = await officer.ask("POST", `/api/evidence?caseId=${closed}&name=a.png`, {
      raw: new Blob([new Uint8Array(png)]),
      headers: { "content-type": "image/png" },
    });
    expect([status, problem.code]).to.deep.equal([409, "STATE_CONFLICT"]);
  });
});
