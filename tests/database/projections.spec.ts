import { expect } from "chai";
import { rebuild } from "../../server/sink/projections.ts";
import { aSink, projections, recorded, type TestSink } from "./record-stream.ts";
import { aRegister, type Register } from "./register.ts";

const inBulksOf = (size: number): (readonly string[])[] =>
  Array.from({ length: Math.ceil(recorded.length / size) }, (_, i) =>
    recorded.slice(i * size, (i + 1) * size),
  );

describe("由记录得出的现状 What follows from the engine's records", function () {
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
  const startAnew = async () => {
    await register.owner.raw("truncate records, sink_progress");
    await rebuild(register.owner);
  };
  const takeAll = async (size: number) => {
    for (const bulk of inBulksOf(size)) await sink.take(bulk);
  };

  it("is the same however the records were cut into bulks, and rebuild leaves exactly that", async () => {
    await takeAll(recorded.length);
    const expected = await projections(register.app);
    for (const size of [7, 60, 200]) {
      await startAnew();
      await takeAll(size);
      expect(await projections(register.app), `in bulks of ${size}`).to.deep.equal(expected);
    }
    expect(await rebuild(register.owner)).to.equal(recorded.length);
    expect(await projections(register.app)).to.deep.equal(expected);
  });
});
