import { fileURLToPath } from "node:url";
import {
  Server,
  ServerCredentials,
  type ServerWritableStream,
  type ServiceDefinition,
  status,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { expect } from "chai";
import { type ActivatedJob, connectJobs } from "../../workers/jobs.ts";
import { eventually } from "../support/office.ts";

interface Question {
  at: number;
  amount: number;
  open: boolean;
  refuse(): void;
  give(...jobs: { key: string; variables: object }[]): void;
  end(): void;
}

describe("向引擎领取任务 Jobs are asked for with patience", function () {
  this.timeout(20_000);
  let server: Server;
  let address: string;
  let asked: Record<string, Question[]>;
  let jobs: ReturnType<typeof connectJobs>;
  /** what was logged */
  let told: object[];
  /** what the engine does with a question as soon as it comes */
  let answer: (type: string, question: Question) => void;

  before(async () => {
    const proto = fileURLToPath(import.meta.resolve("zeebe-node/proto/zeebe.proto"));
    const gateway = loadSync(proto, { keepCase: true })["gateway_protocol.Gateway"] as ServiceDefinition;
    server = new Server();
    server.addService(gateway, { ActivateJobs: take });
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    address = `127.0.0.1:${port}`;
  });
  after(() => server.forceShutdown());
  beforeEach(() => {
    asked = {};
    told = [];
    answer = () => undefined;
    jobs = connectJobs(address, { error: (fields) => void told.push(fields) });
  });
  afterEach(() => jobs.close());

  function take(call: ServerWritableStream<{ type: string; maxJobsToActivate: number }, object>): void {
    const { type, maxJobsToActivate } = call.request;
    const question: Question = {
      ...{ at: performance.now(), amount: maxJobsToActivate, open: true },
      refuse: () => {
        question.open = false;
        call.emit("error", { code: status.RESOURCE_EXHAUSTED, details: "try again later" });
      },
      give: (...given) => {
        const sent = given.map(({ key, variables }) => ({
          ...{ key, type, retries: 3, customHeaders: '{"rule":"B12"}' },
          variables: JSON.stringify(variables),
        }));
        call.write({ jobs: sent });
      },
      end: () => {
        question.open = false;
        call.end();
      },
    };
    call.on("cancelled", () => {
      question.open = false;
    });
    asked[type] = [...(asked[type] ?? []), question];
    answer(type, question);
  }

  const questions = (type: string, n: number): Promise<Question[]> =>
    eventually(`question ${n} for ${type}`, async () => {
      const list = asked[type] ?? [];
      return list.length >= n ? list : undefined;
    });
  const wanted = (type: string) => ({ type, fetchVariable: ["caseId"], atMost: 4, timeoutMs: 60_000 });

  it("an engine that refuses is asked later and later, and what it holds open is not asked a second time", async () => {
    answer = (type, question) => {
      if (type === "refused" || asked["held"]?.length === 1) question.refuse();
    };
    for (const type of ["held", "refused"]) jobs.serve(wanted(type), async () => undefined);
    const refused = await questions("refused", 6);
    const gaps = refused.slice(1).map(({ at }, i) => at - (refused[i]?.at ?? 0));
    for (const [i, gap] of gaps.slice(0, 5).entries())
      expect(gap, `${i + 1}`).to.be.at.least(0.5 * 100 * 2 ** i - 5);
    expect(asked["held"]?.map(({ open }) => open)).to.deep.equal([false, true]);
  });

  it("jobs are done as they were written, and the next are asked for when most of them are done", async () => {
    const done: ActivatedJob[] = [];
    const waiting: (() => void)[] = [];
    jobs.serve(wanted("deadline.calculate"), async (job) => {
      done.push(job);
      await new Promise<void>((resolve) => waiting.push(resolve));
    });
    const [first] = await questions("deadline.calculate", 1);
    expect(first?.amount).to.equal(4);
    first?.give(
      { key: "4503599627370497001", variables: { caseId: "a" } },
      { key: "4503599627370497002", variables: { caseId: "b" } },
    );
    first?.end();
    await eventually("both are under way", async () => waiting.length === 2);
    expect(
      done.map(({ key, variables, customHeaders }) => ({ key, variables, customHeaders })),
    ).to.deep.equal([
      { key: "4503599627370497001", variables: { caseId: "a" }, customHeaders: { rule: "B12" } },
      { key: "4503599627370497002", variables: { caseId: "b" }, customHeaders: { rule: "B12" } },
    ]);
    expect(asked["deadline.calculate"]).to.have.length(1);
    waiting.shift()?.();
    const [, second] = await questions("deadline.calculate", 2);
    expect(second?.amount).to.equal(3);
    waiting.shift()?.();
  });

  it("a job that takes longer than its time and is offered again is done once", async () => {
    const done: string[] = [];
    let finish: (() => void) | undefined;
    jobs.serve(wanted("document.generate"), async ({ key }) => {
      done.push(key);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const [question] = await questions("document.generate", 1);
    question?.give({ key: "1", variables: {} });
    question?.end();
    const [, again] = await questions("document.generate", 2);
    again?.give({ key: "1", variables: {} });
    again?.end();
    await questions("document.generate", 3);
    expect(done).to.deep.equal(["1"]);
    finish?.();
  });

  it("a job that cannot be read is told and leaves the others alone", async () => {
    const done: string[] = [];
    jobs.serve(wanted("notice.conclude"), async ({ key }) => done.push(key));
    const [question] = await questions("notice.conclude", 1);
    question?.give({ key: "1", variables: undefined as unknown as object }, { key: "2", variables: {} });
    await eventually("the other is done", async () => done.length === 1);
    expect(done).to.deep.equal(["2"]);
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ jobType: "notice.conclude", jobKey: "1" });
  });

  it("whoever stops does not wait for ever for what never ends", async () => {
    jobs.serve(wanted("fine.book"), () => new Promise(() => undefined));
    const [question] = await questions("fine.book", 1);
    question?.give({ key: "1", variables: {} });
    question?.end();
    await questions("fine.book", 2);
    await jobs.close();
    expect(asked["fine.book"]).to.have.length(2);
  });

  it("whoever stops asks for no more and waits for what is under way", async () => {
    let finish: (() => void) | undefined;
    const order: string[] = [];
    jobs.serve(wanted("penalty.decide"), async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push("done");
    });
    const [question] = await questions("penalty.decide", 1);
    question?.give({ key: "1", variables: {} });
    const go = await eventually("it is under way", async () => finish);
    const closed = jobs.close().then(() => order.push("closed"));
    await eventually("the open question is ended", async () => question?.open === false);
    go();
    await closed;
    expect(order).to.deep.equal(["done", "closed"]);
    expect(asked["penalty.decide"]).to.have.length(1);
  });
});
