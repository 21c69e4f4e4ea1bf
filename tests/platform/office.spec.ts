import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { childEnvironment } from "../../server/config.ts";
import { connect } from "../../server/db/connect.ts";
import { testDatabase } from "../support/database.ts";
import { unit, wang } from "./office.ts";

const office = { units: [unit("emergency")], people: [wang], enterprises: [] };

describe("录入本单位 npm run office", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), "anjian-office-"));
  const file = path.join(folder, "office.json");
  const program = ["--import", "tsx", "scripts/office.ts"];
  after(() => rmSync(folder, { recursive: true }));

  it("enters units, people and certificates, gives a new account its password once, and updates without deleting", async () => {
    const database = await testDatabase();
    const env = childEnvironment({ DATABASE_URL: database.ownerUrl });
    const run = () => execFileSync(process.execPath, [...program, file], { env }).toString();
    writeFileSync(file, JSON.stringify(office));
    expect(run()).to.match(/新账号 wang，初始密码 \S{12}/);
    writeFileSync(file, JSON.stringify({ ...office, people: [{ ...wang, name: "王某某" }] }));
    expect(run()).not.to.include("新账号");
    const knex = connect({ url: database.ownerUrl, max: 1 });
    expect(await knex("people").pluck("name")).to.deep.equal(["王某某"]);
    expect(await knex("certificates").pluck("number")).to.deep.equal(["X1"]);
    await knex.destroy();
    await database.drop();
  });

  it("has one 主要负责人 a unit, who is one of its heads, and changes nothing otherwise", async () => {
    const database = await testDatabase();
    const env = childEnvironment({ DATABASE_URL: database.ownerUrl });
    const head = (username: string, ...posts: string[]) => ({
      ...{ username, name: username, certificates: [] },
      roles: posts.map((role) => ({ unitId: "emergency", role })),
    });
    const run = (...people: object[]) => {
      writeFileSync(file, JSON.stringify({ ...office, people }));
      const { status, stderr } = spawnSync(process.execPath, [...program, file], { env });
      return [status, stderr.toString()] as const;
    };
    const [alone, whyAlone] = run(head("wang", "principal-head"));
    expect([alone, whyAlone.includes("应当同时担任机关负责人")]).to.deep.equal([1, true]);
    const both = [head("li", "bureau-head", "principal-head"), head("wang", "bureau-head", "principal-head")];
    const [two, whyTwo] = run(...both);
    expect([two, whyTwo.includes("主要负责人只能有一人，现有li、wang")]).to.deep.equal([1, true]);
    const knex = connect({ url: database.ownerUrl, max: 1 });
    expect(await knex("people").pluck("username")).to.deep.equal([]);
    expect(run(head("li", "bureau-head"), head("wang", "bureau-head", "principal-head"))[0]).to.equal(0);
    expect(run(...[head("li", "bureau-head", "principal-head"), head("wang", "bureau-head")])[0]).to.equal(0);
    await knex.destroy();
    await database.drop();
  });

  it("refuses a file that does not fit or a name that cannot be printed, names the field, and changes nothing", async () => {
    const database = await testDatabase();
    const env = childEnvironment({ DATABASE_URL: database.ownerUrl });
    const unprintable = { ...wang, name: "王🔥" };
    for (const [person, said] of [
      [{ username: "wang" }, /^人员第1项：请填写姓名（\/people\/0\/name）$/m],
      [unprintable, /^人员第1项：姓名中的“🔥”不在文书字库中.*（\/people\/0\/name）$/m],
    ] as const) {
      writeFileSync(file, JSON.stringify({ ...office, people: [person] }));
      const { status, stderr } = spawnSync(process.execPath, [...program, file], { env });
      expect(status).to.equal(1);
      expect(stderr.toString()).to.match(said);
    }
    const knex = connect({ url: database.ownerUrl, max: 1 });
    expect(await knex("units").pluck("id")).to.deep.equal([]);
    await knex.destroy();
    await database.drop();
  });
});
