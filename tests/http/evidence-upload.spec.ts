import { readdirSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { html, jpegOf, mb, png } from "../support/files.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("上传 Uploading evidence", () => {
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
    it("refuses a form that does not say where its parts begin", async () => {
      const { status, problem } = await officer.ask("POST", `/api/evidence?caseId=${caseId}`, {
        raw: new Uint8Array(png),
        headers: { "content-type": "multipart/form-data" },
      });
      expect([status, problem.code]).to.deep.equal([400, "MALFORMED_BODY"]);
      expect(problem.reason).to.include("boundary");
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
});
