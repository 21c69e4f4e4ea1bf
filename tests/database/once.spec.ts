import { expect } from "chai";
import { openCase } from "../support/bureau.ts";
import { aRegister, type Register, refusalOf } from "./register.ts";

describe("同一操作只执行一次 The same job done once, however often it is delivered", () => {
  let register: Register;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
    caseId = await openCase(register.deps, 1);
  });
  after(() => register.close());

  const eventsOf = (type: string) => register.app("case_events").where({ case_id: caseId, type });

  it("runs once when five copies arrive together, and every one of them gets the result", async () => {
    let runs = 0;
    const copies = Array.from({ length: 5 }, () =>
      register.deps.once("delivery.open:77", async (tx) => {
        runs += 1;
        const seq = await tx.ledger.append({
          caseId,
          actor: { id: "system", name: "系统" },
          type: "delivery-opened",
        });
        return { seq, deliveryId: "d-1" };
      }),
    );
    const results = await Promise.all(copies);
    expect(runs).to.equal(1);
    expect(results).to.deep.equal(Array(5).fill(results[0]));
    expect(await eventsOf("delivery-opened")).to.have.length(1);
  });

  it("gives the stored result to a copy that comes later, without doing the work again", async () => {
    const again = await register.deps.once("delivery.open:77", async () => {
      throw new Error("done already");
    });
    expect(again).to.include({ deliveryId: "d-1" });
  });

  it("leaves nothing behind when the work fails, and lets the next delivery do it", async () => {
    const job = "finding.transition:78";
    const fail = register.deps.once(job, async (tx) => {
      await tx.ledger.append({ caseId, actor: { id: "system", name: "系统" }, type: "finding-transferred" });
      await tx.outbox.send({ kind: "complete", taskKey: "1", variables: {} }, caseId);
      throw new Error("the printer is on fire");
    });
    expect(await refusalOf(fail)).to.equal("the printer is on fire");
    expect(await eventsOf("finding-transferred")).to.deep.equal([]);
    expect(await register.app("outbox")).to.deep.equal([]);
    expect(await register.app("once").where({ key: job })).to.deep.equal([]);
    expect(await register.deps.once(job, async () => ({ findingId: "f-1" }))).to.deep.equal({
      findingId: "f-1",
    });
  });

  it("is taken over by a waiting copy when the first one fails", async () => {
    let runs = 0;
    const work = async () => {
      runs += 1;
      if (runs === 1) throw new Error("first try");
      return { runs };
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => register.deps.once("case.refer:79", work)),
    );
    expect(runs).to.equal(2);
    expect(outcomes.map((o) => o.status).sort()).to.deep.equal([
      ...["fulfilled", "fulfilled", "fulfilled"],
      "rejected",
    ]);
  });

  it("keeps two jobs apart that differ in the element instance only", async () => {
    const first = await register.deps.once("deadline.calculate:80", async () => ({ dueOn: "2026-05-14" }));
    const second = await register.deps.once("deadline.calculate:81", async () => ({ dueOn: "2026-05-21" }));
    expect([first, second]).to.deep.equal([{ dueOn: "2026-05-14" }, { dueOn: "2026-05-21" }]);
  });
});
