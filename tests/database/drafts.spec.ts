import { expect } from "chai";
import { DomainError } from "../../domain/errors.ts";
import { people } from "../support/bureau.ts";
import { aRegister, type Register } from "./register.ts";

describe("草稿 Drafts: what a person typed so far", () => {
  let register: Register;
  before(async function () {
    this.timeout(60_000);
    register = await aRegister();
  });
  after(() => register.close());

  const save = (
    taskKey: string,
    data: object,
    { revision, by = people.officer }: { revision?: number; by?: { id: string } } = {},
  ) =>
    register.deps.transaction((tx) =>
      tx.submissions.saveDraft({ taskKey, personId: by.id, formHash: "f".repeat(64), data, revision }),
    );
  const draft = (taskKey: string, by: { id: string } = people.officer) =>
    register.deps.read.submissions.draft(taskKey, by.id);
  const codeOf = (act: Promise<unknown>) =>
    act.then(
      () => "saved",
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it("are kept with a revision that grows with every save", async () => {
    expect(await save("1", { place: "库区" })).to.equal(1);
    expect(await save("1", { place: "库区北侧" }, { revision: 1 })).to.equal(2);
    expect(await draft("1")).to.deep.include({ revision: 2, data: { place: "库区北侧" } });
  });

  it("are not overwritten from a page that has not seen the newest one", async () => {
    await save("2", { place: "甲" });
    await save("2", { place: "乙" }, { revision: 1 });
    expect(await codeOf(save("2", { place: "丙" }, { revision: 1 }))).to.equal("DRAFT_CONFLICT");
    expect((await draft("2"))?.data).to.deep.equal({ place: "乙" });
  });

  it("of two windows that save at once, one wins and the other is told", async () => {
    await save("3", {});
    const outcomes = await Promise.all(
      ["甲", "乙", "丙"].map((place) => codeOf(save("3", { place }, { revision: 1 }))),
    );
    expect(outcomes.sort()).to.deep.equal(["DRAFT_CONFLICT", "DRAFT_CONFLICT", "saved"]);
    expect((await draft("3"))?.revision).to.equal(2);
  });

  it("first saved from two windows at once are one draft, and nothing typed is refused", async () => {
    const revisions = await Promise.all([save("4", { place: "甲" }), save("4", { place: "乙" })]);
    expect(revisions.sort()).to.deep.equal([1, 2]);
  });

  it("belong to the person: two people on one task do not see or disturb each other", async () => {
    await save("5", { place: "甲" });
    await save("5", { place: "乙" }, { by: people.colleague });
    expect((await draft("5"))?.data).to.deep.equal({ place: "甲" });
    expect((await draft("5", people.colleague))?.data).to.deep.equal({ place: "乙" });
  });

  it("give back markup, quotation marks and rare characters as they were typed", async () => {
    const data = { note: `'); drop table drafts; -- <b onclick="x">㛃𬭎</b> \\ \n 二` };
    await save("6", data);
    expect((await draft("6"))?.data).to.deep.equal(data);
  });
});
