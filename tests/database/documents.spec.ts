import { createHash } from "node:crypto";
import { expect } from "chai";
import { clockOf, instantOf } from "../../server/clock.ts";
import generate from "../../workers/document/generate.ts";
import { enterprise, openCase } from "../support/bureau.ts";
import { aRegister, type Register, refusalOf } from "./register.ts";

/** One moment for both cases, because the day and the time of issue are part of a document. */
const noon = Date.parse("2026-04-30T12:00:00+08:00");
const still = { ...clockOf(), ms: () => noon, now: () => instantOf(noon), today: () => "2026-04-30" };

describe("出具文书 Issuing a document: once, with its number, kept as it is", function () {
  this.timeout(60_000);
  let register: Register;
  before(async () => {
    register = await aRegister(still);
  });
  after(() => register.close());

  /** A case about an enterprise whose name no font of the product has. */
  const unprintableCase = async (n: number) => {
    const id = "00000000-0000-4000-8000-0000000000e2";
    await register
      .owner("enterprises")
      .insert({ ...enterprise, id, credit_code: "91330100MA27XXXX2T", name: "𒀀化工有限公司" })
      .onConflict()
      .ignore();
    const caseId = await openCase(register.deps, n);
    await register.owner("cases").where({ id: caseId }).update({ enterprise_id: id });
    return caseId;
  };
  const issue = async (caseId: string, elementInstanceKey: string, template = "inspection/notice") => {
    const job = {
      ...{ type: generate.type, elementId: "generate", elementInstanceKey, processInstanceKey: "1" },
      ...{ variables: { caseId }, customHeaders: { template } },
    };
    return ((await generate.run(job, register.deps)) as { documentId: string }).documentId;
  };
  const documentsOf = (caseId: string) => register.app("documents").where({ case_id: caseId });
  const series = () =>
    register.app("number_series").where({ organ: "emergency", kind: "检通" }).first<{ last: number }>("last");

  it("happens once, however often and however simultaneously the job is delivered", async () => {
    const caseId = await openCase(register.deps, 1);
    const ids = await Promise.all([issue(caseId, "11"), issue(caseId, "11"), issue(caseId, "11")]);
    expect(new Set(ids).size).to.equal(1);
    const [document, ...more] = await documentsOf(caseId);
    expect(more).to.deep.equal([]);
    expect(document.sha256).to.equal(createHash("sha256").update(document.bytes).digest("hex"));
    expect(document.number).to.match(/〔2026〕1号$/);
    expect((await series())?.last).to.equal(1);
  });

  it("stands in the ledger with the hash of the bytes and of what they were made of", async () => {
    const caseId = await openCase(register.deps, 2);
    const documentId = await issue(caseId, "12");
    const [document] = await documentsOf(caseId);
    const event = await register
      .app("case_events")
      .where({ case_id: caseId, type: "document-issued" })
      .first();
    expect(event.payload).to.include({
      ...{ documentId, template: "inspection/notice", number: document.number },
      ...{ sha256: document.sha256, inputHash: document.input_hash },
    });
  });

  it("gives the same bytes for the same input", async () => {
    const caseId = await openCase(register.deps, 3);
    for (const elementInstance of ["13", "14"])
      await issue(caseId, elementInstance, "inspection/integrity-pledge");
    const [one, two] = await documentsOf(caseId);
    expect([one.number, two.number]).to.deep.equal([null, null]);
    expect(two.input_hash).to.equal(one.input_hash);
    expect(Buffer.compare(one.bytes, two.bytes)).to.equal(0);
    expect(two.id).to.not.equal(one.id);
  });

  it("is refused when a character cannot be printed, and leaves no document, no event and no number", async () => {
    const caseId = await unprintableCase(4);
    const before = await series();
    expect(await refusalOf(issue(caseId, "15"))).to.contain("字库缺少的字");
    expect(await documentsOf(caseId)).to.deep.equal([]);
    expect(
      await register.app("case_events").where({ case_id: caseId, type: "document-issued" }),
    ).to.deep.equal([]);
    expect(await series()).to.deep.equal(before);
    const next = await openCase(register.deps, 5);
    await issue(next, "16");
    expect((await documentsOf(next))[0].number).to.match(new RegExp(`〔2026〕${(before?.last ?? 0) + 1}号$`));
  });

  it("of ten cases at once takes ten numbers without a gap, also when one of them cannot be printed", async () => {
    const before = (await series())?.last ?? 0;
    const cases = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i === 4 ? unprintableCase(20 + i) : openCase(register.deps, 20 + i),
      ),
    );
    const outcomes = await Promise.allSettled(cases.map((caseId, i) => issue(caseId, String(30 + i))));
    expect(outcomes.filter((o) => o.status === "rejected")).to.have.length(1);
    const numbers: string[] = await register.app("documents").whereIn("case_id", cases).pluck("number");
    expect(numbers.map((n) => Number(/〕(\d+)号/.exec(n)?.[1])).sort((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 9 }, (_, i) => before + 1 + i),
    );
  });
});
