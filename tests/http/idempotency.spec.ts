import { expect } from "chai";
import { people } from "../support/bureau.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";

describe("重复提交 The same request sent again", () => {
  let server: TestServer;
  let administrator: Caller;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    administrator = await server.as("administrator");
  });
  after(() => server.stop());

  const path = `/api/people/${people.colleague.id}/certificates`;
  const certificate = (number: string) => ({
    ...{ unitId: "emergency", number, scope: "安全生产" },
    ...{ validFrom: "2026-01-01", validTo: "2030-12-31" },
  });
  const enter = (number: string, key: string, caller = administrator) =>
    caller.post(path, certificate(number), { "idempotency-key": key });
  const countOf = async (number: string) =>
    Number((await server.owner("certificates").where({ number }).count("*"))[0]?.["count"]);

  it("gets the same answer under the same Idempotency-Key, and happens once", async () => {
    const [first, second] = [await enter("A-1", "key-1"), await enter("A-1", "key-1")];
    expect([first.status, second.status]).to.deep.equal([201, 201]);
    expect(second.body).to.deep.equal(first.body);
    expect(await countOf("A-1")).to.equal(1);
  });

  it("happens once also when the two arrive together", async () => {
    const both = await Promise.all([enter("A-2", "key-2"), enter("A-2", "key-2")]);
    expect(both.map(({ status }) => status)).to.deep.equal([201, 201]);
    expect(both[0]?.body).to.deep.equal(both[1]?.body);
    expect(await countOf("A-2")).to.equal(1);
  });

  it("is refused when the key was used for another content", async () => {
    await enter("A-3", "key-3");
    const { status, problem } = await enter("A-4", "key-3");
    expect([status, problem.code]).to.deep.equal([422, "IDEMPOTENCY_KEY_REUSED"]);
    expect(await countOf("A-4")).to.equal(0);
  });

  it("counts as new after a refusal, which left nothing behind", async () => {
    expect((await enter("A-1", "key-5")).status).to.equal(409);
    expect((await enter("A-5", "key-5")).status).to.equal(201);
  });

  it("without a key is a second request", async () => {
    expect((await administrator.post(path, certificate("A-6"))).status).to.equal(201);
    const { problem } = await administrator.post(path, certificate("A-6"));
    expect([problem.code, problem.reason]).to.deep.equal(["STATE_CONFLICT", "该执法证号已经登记"]);
  });

  for (const [title, key] of [
    ["longer than 100 characters", "k".repeat(101)],
    ["with blanks", "a b"],
  ] as const)
    it(`refuses a key ${title}`, async () =>
      expect((await enter("A-7", key)).problem.code).to.equal("INVALID_INPUT"));
});
