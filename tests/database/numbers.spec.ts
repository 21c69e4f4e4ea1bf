import { expect } from "chai";
import { aRegister, type Register } from "./register.ts";

describe("文号 Numbers of documents: one series per organ, kind and year, without gaps", () => {
  let register: Register;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
  });
  after(() => register.close());

  const next = (organ: string, kind: string, year: number, thenFail = false): Promise<number> =>
    register.deps.transaction(async (tx) => {
      const number = await tx.numbers.next(organ, kind, year);
      if (thenFail) throw new Error("not issued");
      return number;
    });
  const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

  it("stay without a gap when twenty are taken at once and some are given back", async () => {
    const outcomes = await Promise.allSettled(
      oneTo(20).map((n) => next("emergency", "责改", 2026, n % 3 === 0)),
    );
    const issued = outcomes.flatMap((o) => (o.status === "fulfilled" ? [o.value] : []));
    expect(issued).to.have.length(14);
    expect(issued.sort((a, b) => a - b)).to.deep.equal(oneTo(14));
    expect(await next("emergency", "责改", 2026)).to.equal(15);
  });

  it("begin at one in a new year, and the old year goes on where it was", async () => {
    expect(await next("emergency", "责改", 2027)).to.equal(1);
    expect(await next("emergency", "责改", 2026)).to.equal(16);
    expect(await next("emergency", "责改", 2027)).to.equal(2);
  });

  it("are counted apart for each organ and each kind", async () => {
    const first = [await next("fire", "责改", 2026), await next("emergency", "复查", 2026)];
    expect(first).to.deep.equal([1, 1]);
  });

  it("begin at one once, even when the first two of a series are taken at the same moment", async () => {
    const both = await Promise.all([next("housing", "检通", 2026), next("housing", "检通", 2026)]);
    expect(both.sort()).to.deep.equal([1, 2]);
  });
});
