import { expect } from "chai";
import { assertSameLife } from "../../server/embedded/engine-life.ts";
import { rebuild } from "../../server/sink/rebuild.ts";
import { aSink, bulkOf, projections, recorded, recordOf, type TestSink } from "./record-stream.ts";
import { aRegister, type Register, refusalOf } from "./register.ts";

describe("记录不重不漏 Records are received at least once and stored exactly once", function () {
  this.timeout(60_000);
  let register: Register;
  let sink: TestSink;
  before(async () => {
    register = await aRegister();
    sink = await aSink(register.app, register.clock);
  });
  after(async () => {
    await sink.close();
    await register.close();
  });
  const forget = async () => {
    await register.owner.raw("truncate records, sink_progress");
    await rebuild(register.owner);
  };
  beforeEach(forget);
  const stored = () => register.app("records").orderBy(["generation", "partition", "position"]).select("*");
  const half = recorded.slice(0, 300);
  const rows = async () => (await stored()).map(({ stored_at: _, ...row }) => row);

  it("the same bulk twice leaves the same rows", async () => {
    await sink.take(half);
    const [first, seen] = [await rows(), await projections(register.app)];
    await sink.take(half);
    expect(await rows()).to.deep.equal(first);
    expect(await projections(register.app)).to.deep.equal(seen);
  });

  it("the same bulk twice at the same moment leaves each record once", async () => {
    await Promise.all([sink.take(half), sink.take(half), sink.take(half)]);
    expect(await rows()).to.have.length(half.length);
  });

  it("what comes again after the broker broke down is passed over, what is new is kept", async () => {
    await sink.take(recorded);
    const [all, seen] = [await rows(), await projections(register.app)];
    await forget();
    await sink.take(recorded.slice(0, 300));
    await sink.take(recorded.slice(260, 500));
    await sink.take(recorded.slice(100, 480));
    await sink.take(recorded.slice(499));
    expect(await rows()).to.deep.equal(all);
    expect(await projections(register.app)).to.deep.equal(seen);
  });

  it("records of other engine data than those the database belongs to are refused, none is stored", async () => {
    await sink.take([recordOf(1, { intent: "OURS" })], "first");
    const foreign = bulkOf([recordOf(1, { intent: "FOREIGN" }), recordOf(2, { partition: 2 })], "second");
    const answer = await sink.send("POST", "/_bulk", foreign);
    expect([answer.status, await answer.text()]).to.deep.equal([
      409,
      JSON.stringify({ error: 'records of the engine data "second"; this database belongs to "first"' }),
    ]);
    expect((await stored()).map((r) => `${r.generation} ${r.position} ${r.intent}`)).to.deep.equal([
      "first 1 OURS",
    ]);
  });

  it("npm start does not start an engine whose data the database has no records of", async () => {
    const { ownerUrl } = register.database;
    await assertSameLife(ownerUrl, "second", "data/zeebe/data");
    await sink.take([recordOf(1, {})], "first");
    await assertSameLife(ownerUrl, "first", "data/zeebe/data");
    expect(await refusalOf(assertSameLife(ownerUrl, "second", "data/zeebe/data"))).to.match(
      /^data\/zeebe\/data 中流程引擎的数据（second）不是这个数据库记录的那一份（first）.*恢复到该目录/,
    );
  });

  it("partitions are counted apart, also within one bulk", async () => {
    await sink.take([
      ...[recordOf(5, {}), recordOf(3, { partition: 2 })],
      ...[recordOf(6, {}), recordOf(4, { partition: 2 })],
    ]);
    await sink.take([recordOf(4, { partition: 2 }), recordOf(5, { partition: 2 }), recordOf(6, {})]);
    expect((await stored()).map((r) => `${r.partition}-${r.position}`)).to.deep.equal([
      ...["1-5", "1-6", "2-3", "2-4", "2-5"],
    ]);
  });
});
