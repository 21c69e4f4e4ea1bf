import { EventEmitter, once } from "node:events";
import { expect } from "chai";
import type { Command } from "../../server/db/outbox.ts";
import { startRelay } from "../../workers/outbox.ts";
import type { Answer } from "../../workers/zeebe.ts";
import { aRelay } from "./fake-relay.ts";
import { aRegister, type Register } from "./register.ts";

describe("发往引擎的命令 Commands are sent to the engine: none is lost, none is obeyed twice", function () {
  this.timeout(60_000);
  let register: Register;
  let relay: ReturnType<typeof aRelay>;
  before(async () => {
    register = await aRegister();
  });
  after(() => register.close());
  beforeEach(async () => {
    await register.owner.raw("truncate outbox");
    relay = aRelay(register);
  });

  const message = (n: number): Command => ({
    ...{ kind: "publish", name: "rectification-reported", correlationKey: "c", variables: { n } },
    messageId: `rectification-reported:${n}`,
  });
  const write = (...commands: Command[]) =>
    register.deps.transaction(async (tx) => {
      for (const command of commands) await tx.outbox.send(command);
    });
  const results = async () => (await relay.rows()).map((r) => r.result);

  it("each is sent as it was written, once, in the order of the acts", async () => {
    await write(message(1), message(2), message(3));
    expect(await relay.relay()).to.equal(3);
    expect(relay.sent).to.deep.equal([message(1), message(2), message(3)]);
    expect(await relay.relay()).to.equal(0);
    expect(await results()).to.deep.equal(["done", "done", "done"]);
  });

  it("none is sent of an act that failed", async () => {
    const act = register.deps.transaction(async (tx) => {
      await tx.outbox.send(message(1));
      throw new Error("the act failed");
    });
    await act.catch(() => undefined);
    expect(await relay.relay()).to.equal(0);
  });

  it("after a crash between sending and noting it, the same message goes out with the same id", async () => {
    await write(message(4));
    await relay.crash();
    await relay.relay();
    expect(relay.sent).to.deep.equal([message(4), message(4)]);
    expect(await results()).to.deep.equal(["done"]);
  });

  it("what the engine could not take is tried again, later and later, for as long as it lasts", async () => {
    await write(message(5));
    const present = async () => {
      const { rows } = await register.app.raw("select extract(epoch from clock_timestamp())::float8 as now");
      return rows[0].now as number;
    };
    for (const [i, wait] of [0.25, 0.5, 1, 2, 4, 8, 10, 10, 10].entries()) {
      const earliest = (await present()) + wait;
      await relay.relay(() => Promise.reject(new Error("14 UNAVAILABLE")));
      const latest = (await present()) + wait;
      const { rows } = await register.app.raw(
        "select attempts, error, extract(epoch from next_at)::float8 as next from outbox",
      );
      expect(rows[0]).to.include({ attempts: i + 1, error: "Error: 14 UNAVAILABLE" });
      expect(rows[0].next).to.be.within(earliest, latest);
      if (wait === 10) expect(await relay.relay(), "not before its time").to.equal(0);
      await relay.due();
    }
    expect(relay.failures).to.have.length(9);
    await relay.relay();
    expect((await relay.rows())[0]).to.include({ result: "done", error: null });
  });

  it("one that fails does not hold up the others", async () => {
    await write(message(6), message(7), message(8));
    await relay.relay((command) => {
      if (command.kind === "publish" && command.messageId.endsWith(":7")) throw new Error("refused");
      return "done";
    });
    expect(await results()).to.deep.equal(["done", null, "done"]);
  });

  it("several relays at once each take others", async () => {
    const all = Array.from({ length: 40 }, (_, i) => message(100 + i));
    await write(...all);
    const engine = new EventEmitter();
    const allAsked = once(engine, "all asked").then((): Answer => "done");
    // Nobody is answered before every command is under way, so that all relays hold theirs at the same time.
    const hold = () => {
      if (relay.sent.length === all.length) engine.emit("all asked");
      return allAsked;
    };
    const taken = await Promise.all([1, 2, 3, 4].map(() => relay.relay(hold)));
    expect(taken.reduce((sum, n) => sum + n)).to.equal(40);
    const ids = relay.sent.map((command) => command.kind === "publish" && command.messageId);
    expect(new Set(ids).size).to.equal(40);
    expect(new Set(await results())).to.deep.equal(new Set(["done"]));
  });

  it("what is under way is finished before the relay stops", async () => {
    await write(message(9));
    let answer: (answer: Answer) => void = () => undefined;
    const engine = new EventEmitter();
    const asked = once(engine, "asked");
    const running = startRelay({
      ...{ knex: register.app, clock: register.clock, log: relay.log, lanes: 2 },
      engine: {
        send: () =>
          new Promise<Answer>((resolve) => {
            answer = resolve;
            engine.emit("asked");
          }),
      },
    });
    await asked;
    const stopped = running.stop();
    answer("done");
    await stopped;
    expect(await results()).to.deep.equal(["done"]);
  });

  it("a broken connection to the database ends no relay", async () => {
    const engine = new EventEmitter();
    const asked = once(engine, "asked");
    const running = startRelay({
      ...{ knex: register.app, clock: register.clock, log: relay.log, lanes: 1 },
      engine: {
        send: async () => {
          engine.emit("asked");
          return "done";
        },
      },
    });
    await register.owner.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'anjian_app' and datname = current_database()",
    );
    const { kind, ...payload } = message(10);
    await register.owner("outbox").insert({ kind, payload: JSON.stringify(payload) });
    running.wake();
    await asked;
    await running.stop();
    expect(await results()).to.deep.equal(["done"]);
  });

  it("what the engine refuses for good is listed among the incidents, and is sent again when asked for", async () => {
    const { incidents, outbox } = register.deps.read;
    const listed = () => incidents.list({ state: "open", limit: 10 });
    await write(message(9));
    await relay.relay(() => ({ refused: "INVALID_ARGUMENT: variables" }));
    const [incident] = await listed();
    expect(incident).to.include({ errorType: "COMMAND_REFUSED", message: "INVALID_ARGUMENT: variables" });
    expect(await relay.relay(), "not hammered at").to.equal(0);
    await outbox.sendAgain(incident?.key ?? "");
    expect(await relay.relay()).to.equal(1);
    expect(await listed()).to.deep.equal([]);
    expect(await results()).to.deep.equal(["done"]);
  });
});
