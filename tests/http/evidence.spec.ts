import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpegOf = (bytes: number) => {
  const content = Buffer.alloc(bytes, 0x5a);
  content.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00]);
  return content;
};
const mp4Box = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`),
    Buffer.alloc(64),
  ]);
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>");
const program = Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(200)]);
const mb = 1024 * 1024;

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

  describe("more than 50 MB", () => {
    const parts = (total: number) =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent >= total) return controller.close();
          controller.enqueue(new Uint8Array(sent === 0 ? jpegOf(mb) : Buffer.alloc(mb)));
          sent += mb;
        },
      });
    let sent = 0;
    beforeEach(() => {
      sent = 0;
    });

    it("is refused on its way when its size is not announced, and nothing is left behind", async () => {
      const before = await stored();
      const { status, problem } = await officer.ask("POST", `/api/evidence?caseId=${caseId}&name=a.jpg`, {
        raw: parts(51 * mb),
        headers: { "content-type": "image/jpeg" },
      });
      expect([status, problem.code, problem.reason]).to.deep.equal([
        413,
        "TOO_LARGE",
        "单个文件不得超过 50 MB",
      ]);
      expect(await stored()).to.deep.equal(before);
    });

    it("is refused at once when its size is announced", async () => {
      const { status } = await upload(jpegOf(52 * mb), "image/jpeg");
      expect(status).to.equal(413);
    });

    it("is refused in a form too", async () => {
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(jpegOf(51 * mb))], { type: "image/jpeg" }), "大.jpg");
      const { status } = await officer.ask("POST", `/api/evidence?caseId=${caseId}`, { raw: form });
      expect(status).to.equal(413);
    });
  });

  it("takes exactly 50 MB", async () => {
    const { status, body } = await upload(jpegOf(50 * mb), "image/jpeg");
    expect([status, body.size]).to.deep.equal([201, 50 * mb]);
    const answer = await officer.send("GET", `/api/evidence/${body.id}`);
    expect((await answer.arrayBuffer()).byteLength).to.equal(50 * mb);
  });

  describe("as a form of a browser", () => {
    const send = (fill: (form: FormData) => void) => {
      const form = new FormData();
      fill(form);
      return officer.ask<Uploaded>("POST", `/api/evidence?caseId=${caseId}`, { raw: form });
    };
    const photo = (name: string, type = "image/png", content = png) =>
      [new Blob([new Uint8Array(content)], { type }), name] as const;

    it("takes the file's own name", async () => {
      const { status, body } = await send((form) => form.append("file", ...photo("储罐区 隐患①.png")));
      expect([status, body.name]).to.deep.equal([201, "储罐区 隐患①.png"]);
    });
    it("looks into the file all the same", async () => {
      const { problem } = await send((form) => form.append("file", ...photo("a.png", "image/png", html)));
      expect(problem.code).to.equal("FILE_NOT_ALLOWED");
    });
    it("takes one file and nothing else", async () => {
      const two = await send((form) => {
        form.append("a", ...photo("a.png"));
        form.append("b", ...photo("b.png"));
      });
      const field = await send((form) => {
        form.append("note", "x");
        form.append("b", ...photo("b.png"));
      });
      const none = await send((form) => form.append("note", "x"));
      expect([two, field, none].map(({ problem }) => problem.code)).to.deep.equal(
        Array(3).fill("MALFORMED_BODY"),
      );
    });
  });

  for (const name of ["../../etc/passwd", "a\r\nset-cookie: x=1", "a\\b", ""])
    it(`refuses the name ${JSON.stringify(name)}`, async () =>
      expect((await upload(png, "image/png", { name })).problem.code).to.equal("INVALID_INPUT"));

  it("keeps a name that looks like HTML or SQL as text", async () => {
    const name = "<img src=x onerror=alert(1)>'; drop table evidence; --.png".replaceAll("/", "");
    const { body } = await upload(png, "image/png", { name });
    expect(body.name).to.equal(name);
  });

  it("leaves nothing behind when the sender's line breaks", async () => {
    const before = await stored();
    const { port } = new URL(server.address);
    const sending = request({
      port,
      method: "POST",
      path: `/api/evidence?caseId=${caseId}&name=a.jpg`,
      headers: {
        "content-type": "image/jpeg",
        "content-length": 5 * mb,
        cookie: officer.cookie,
        "x-csrf-token": officer.csrf,
      },
    });
    sending.on("error", () => undefined);
    sending.write(jpegOf(mb));
    while (temporary().length === 0) await officer.get("/api/session");
    sending.destroy();
    while (temporary().length > 0) await officer.get("/api/session");
    expect(await stored()).to.deep.equal(before);
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
