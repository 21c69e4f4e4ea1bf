import { expect } from "chai";
import { DomainError } from "../../domain/errors.ts";
import type { Tx } from "../../server/db/deps.ts";
import { openCase } from "../support/bureau.ts";
import { aRegister, type Register, refusalOf } from "./register.ts";

const system = { id: "system", name: "系统" };

describe("一事一次提交 What belongs to one act is on record as a whole or not at all", () => {
  let register: Register;
  let caseId: string;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
    caseId = await openCase(register.deps, 1);
  });
  after(() => register.close());

  const happened = (type: string) =>
    register.app("case_events").where({ case_id: caseId, type }).pluck("type");
  const append = (
    tx: Tx,
    type: "delivery-opened" | "finding-transferred" | "findings-recorded",
    of = caseId,
  ) => tx.ledger.append({ caseId: of, actor: system, type });
  /** An event of a case that does not exist: the ledger has no chain to put it on. */
  const nowhere = "00000000-0000-4000-8000-00000000dead";

  it("keeps what it sent without waiting, in the order in which it was sent", async () => {
    const seq = await register.deps.transaction(async (tx) => {
      append(tx, "delivery-opened");
      return append(tx, "delivery-opened");
    });
    const events = await register.app("case_events").where({ case_id: caseId }).orderBy("seq").pluck("seq");
    expect(events.at(-1)).to.equal(seq);
    expect(await happened("delivery-opened")).to.have.length(2);
  });

  it("is undone as a whole when a change fails that nobody was waiting for, and says why", async () => {
    const fail = register.deps.transaction(async (tx) => {
      append(tx, "finding-transferred");
      tx.soon(tx.tasks.claim("77", nowhere));
      return "went well";
    });
    expect(await refusalOf(fail)).to.match(/task_claims.*foreign key/);
    expect(await happened("finding-transferred")).to.deep.equal([]);
  });

  it("is undone when there is no case whose ledger could take the event", async () => {
    const fail = register.deps.transaction(async (tx) => {
      append(tx, "finding-transferred");
      append(tx, "finding-transferred", nowhere);
    });
    expect(await refusalOf(fail)).to.match(/no case/);
    expect(await happened("finding-transferred")).to.deep.equal([]);
  });

  it("is undone when a change fails before the database hears of it", async () => {
    const fail = register.deps.transaction(async (tx) => {
      append(tx, "finding-transferred");
      tx.soon(Promise.reject(new Error("cannot be written down")));
    });
    expect(await refusalOf(fail)).to.equal("cannot be written down");
    expect(await happened("finding-transferred")).to.deep.equal([]);
  });

  it("says why the first change failed, not that what came after it was refused", async () => {
    const fail = register.deps.transaction(async (tx) => {
      tx.soon(tx.tasks.claim("77", nowhere));
      await append(tx, "finding-transferred");
    });
    expect(await refusalOf(fail)).to.match(/task_claims.*foreign key/);
    expect(await happened("finding-transferred")).to.deep.equal([]);
  });

  it("is undone when the rules refuse the act after changes were sent, and says which rule", async () => {
    const fail = register.deps.transaction(async (tx) => {
      append(tx, "findings-recorded");
      throw new DomainError("STATE_CONFLICT");
    });
    expect(await fail.catch((error: DomainError) => error.code)).to.equal("STATE_CONFLICT");
    expect(await happened("findings-recorded")).to.deep.equal([]);
  });

  it("undoes what was waited for when a later change fails", async () => {
    const fail = register.deps.transaction(async (tx) => {
      await append(tx, "findings-recorded");
      await tx.tasks.claim("77", nowhere);
    });
    expect(await refusalOf(fail)).to.match(/task_claims.*foreign key/);
    expect(await happened("findings-recorded")).to.deep.equal([]);
  });

  it("changes nothing outside a transaction", () => {
    const { read } = register.deps;
    expect(() => read.soon(Promise.resolve())).to.throw("outside a transaction");
  });
});
