import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

/** Reads an event stream piece by piece. */
class Stream {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = "";
  constructor(response: Response) {
    if (!response.body) throw new Error("no stream");
    this.#reader = response.body.getReader();
  }
  /** @returns the stream's text as soon as it holds the words; throws when it ends before */
  async until(words: string): Promise<string> {
    while (!this.#text.includes(words)) {
      const { done, value } = await this.#reader.read();
      if (done) throw new Error(`the stream ended without ${words}: ${this.#text}`);
      this.#text += Buffer.from(value).toString();
    }
    return this.#text;
  }
  /** Settles when the server ends the stream. */
  async end(): Promise<void> {
    while (!(await this.#reader.read()).done);
  }
  close = () => this.#reader.cancel();
}

describe("变更通知 Telling browsers what changed", () => {
  let server: TestServer;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    caseId = await openCase(server.deps, 1);
  });
  after(() => server.stop());

  const watch = async (caller: Caller) => {
    const stream = new Stream(await caller.send("GET", "/api/events"));
    await stream.until("retry: 3000");
    return stream;
  };
  const tell = (change: { kind: string; caseId?: string; key?: string }) =>
    server.deps.transaction((tx) => tx.changes.tell(change));

  it("passes on ids and kinds to those who take part, in an event stream that no proxy holds back", async () => {
    const officer = await server.as("officer");
    const response = await officer.send("GET", "/api/events");
    expect(response.headers.get("content-type")).to.include("text/event-stream");
    expect(response.headers.get("x-accel-buffering")).to.equal("no");
    expect(response.headers.get("cache-control")).to.include("no-transform");
    const stream = new Stream(response);
    await stream.until("retry: 3000");
    await tell({ kind: "task", caseId, key: "225" });
    const text = await stream.until("225");
    expect(text).to.include(
      `event: change\ndata: ${JSON.stringify({ kind: "task", caseId, key: "225" })}\n\n`,
    );
    await stream.close();
  });

  it("tells nothing of a case to those who may not see it", async () => {
    const outsider = await server.as("outsider");
    const own = await server.deps.transaction(async (tx) => {
      const { id: enterpriseId } = await server.owner("enterprises").first("id");
      return tx.cases.open({
        ...{ kind: "inspection", number: "临建检〔2026〕1号", title: "检查", leadUnitId: "housing" },
        ...{ enterpriseId, dispatch: {}, departments: [{ unitId: "housing", officerIds: [] }] },
      });
    });
    const stream = await watch(outsider);
    await tell({ kind: "task", caseId, key: "1" });
    await tell({ kind: "task", caseId: own, key: "2" });
    const text = await stream.until('"key":"2"');
    expect(text).not.to.include(caseId);
    await stream.close();
  });

  it("tells a browser that comes back that it may have missed something, and nobody who comes first", async () => {
    const officer = await server.as("officer");
    const stream = await watch(officer);
    const opened = await stream.until("id: opened");
    expect(opened).not.to.include("changes-missed");
    await stream.close();
    const headers = { "last-event-id": "opened" };
    const again = new Stream(await officer.send("GET", "/api/events", { headers }));
    await again.until('"kind":"changes-missed"');
    await again.close();
  });

  it("tells administrators of incidents, which concern no case of theirs", async () => {
    const stream = await watch(await server.as("administrator"));
    await tell({ kind: "task", caseId, key: "3" });
    await tell({ kind: "incident", caseId, key: "4" });
    expect(await stream.until('"key":"4"')).not.to.include('"key":"3"');
    await stream.close();
  });

  it("ends with the session", async () => {
    const officer = await server.as("officer");
    const stream = await watch(officer);
    await officer.ask("DELETE", "/api/session");
    await stream.end();
  });

  it("makes room for a person's newest window by ending the oldest", async () => {
    const caller = await server.as("bureauHead");
    const oldest = await watch(caller);
    const others = [];
    for (let i = 0; i < 12; i += 1) others.push(await watch(caller));
    await oldest.end();
    for (const stream of others) await stream.close();
  });

  it("needs somebody who is signed in", async () =>
    expect((await server.caller().get("/api/events")).status).to.equal(401));

  it("ends when the server stops, which does not wait for the browsers", async () => {
    const stream = await watch(await server.as("unitHead"));
    await server.restart();
    await stream.end();
  });
});
