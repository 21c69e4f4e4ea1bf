import { expect } from "chai";
import { outcomeOf } from "../../workers/define-worker.ts";
import { aRegister, type Register } from "./register.ts";

describe("数据库错误 What an error of the database tells", () => {
  let register: Register;
  before(async () => {
    register = await aRegister();
  });
  after(() => register.close());

  const failure = async (): Promise<Error> => {
    try {
      await register.app("enterprises").insert({ id: "不是编号", name: "张三的公司", phone: "13800001111" });
    } catch (error) {
      return error as Error;
    }
    throw new Error("it was expected to fail");
  };

  it("does not carry what was to be written, neither in its message nor in its stack", async () => {
    const { message, stack } = await failure();
    for (const secret of ["张三的公司", "13800001111"]) expect(`${message} ${stack}`).not.to.include(secret);
  });

  it("reaches the engine's operators as one line without the data", async () => {
    const outcome = outcomeOf(await failure(), 3);
    expect(outcome).to.have.property("retries", 2);
    expect(JSON.stringify(outcome)).not.to.match(/张三|13800001111|\\n/);
  });

  it("uses up no try of a job when it says that the database is away", () => {
    const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    expect(outcomeOf(away, 3)).to.deep.equal({ fail: "database unreachable", retries: 3, backoffMs: 5_000 });
  });

  it("says that the database is away also when the connection broke under a statement", () => {
    for (const text of [
      "Connection terminated unexpectedly",
      "insert into ledger values ($1) - Connection terminated",
    ])
      expect(outcomeOf(new Error(text), 3)).to.include({ fail: "database unreachable", retries: 3 });
  });
});
