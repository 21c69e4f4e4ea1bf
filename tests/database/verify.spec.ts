import { createHash } from "node:crypto";
import { expect } from "chai";
import { canonical } from "../../domain/canonical.ts";
import { form } from "../../forms/form.ts";
import { hashOf as hashOfForm, type Schema } from "../../forms/schema.ts";
import { marksOf } from "../../server/acts/keep.ts";
import { hashOf } from "../../server/db/ledger.ts";
import { verify } from "../../server/db/verify.ts";
import generate from "../../workers/document/generate.ts";
import { openCase, people } from "../support/bureau.ts";
import { aRegister, type Register, tamper } from "./register.ts";

const officer = { id: people.officer.id, name: people.officer.name };
const film = [Buffer.alloc(1024, 1), Buffer.alloc(1024, 2), Buffer.alloc(10, 3)];
const filmHash = createHash("sha256").update(Buffer.concat(film)).digest("hex");

describe("核对 Verifying the register: the first thing that does not fit is named", function () {
  this.timeout(60_000);
  let register: Register;
  let caseId: string;
  let other: string;
  let evidenceId: string;
  let submissionId: string;
  before(async () => {
    register = await aRegister();
    other = await openCase(register.deps, 1);
    caseId = await openCase(register.deps, 2);
    await register.deps.transaction(async (tx) => {
      for (const n of [2, 3])
        await tx.ledger.append({ caseId, actor: officer, type: "evidence-added", payload: { n } });
      await tx.evidence.store(filmHash, chunksOf(film));
      const about = { mediaType: "video/mp4", size: 2058, name: "整改前.mp4", uploadedBy: officer.id };
      evidenceId = (await tx.evidence.add({ caseId, sha256: filmHash, ...about })).id;
      const payload = { evidenceId, sha256: filmHash };
      await tx.ledger.append({ caseId, actor: officer, type: "evidence-added", payload });
    });
    submissionId = await register.deps.transaction(async (tx) => {
      const by = officer;
      const data = { reason: "方案缺少消防检查事项" };
      const filled = { caseId: other, form: form("shared/return"), elementId: "review-scheme", data, by };
      const id = await tx.submissions.add(filled);
      const payload = marksOf(id, filled);
      await tx.ledger.append({ caseId: other, actor: by, type: "task-returned", payload });
      // A later event may speak of the same form without being the record of it.
      await tx.ledger.append({
        ...{ caseId: other, actor: by, type: "violation-suspected" },
        payload: { submissionId: id },
      });
      return id;
    });
    const payload = { certificateId: "c-1", personId: people.officer.id };
    for (const type of ["certificate-registered", "calendar-confirmed"] as const)
      await register.deps.transaction((tx) => tx.officeLedger.append({ actor: officer, type, payload }));
    for (const [id, elementInstanceKey] of [
      [other, "1"],
      [caseId, "2"],
    ] as const)
      await generate.run(
        {
          ...{ type: generate.type, elementId: "generate", elementInstanceKey, processInstanceKey: "1" },
          ...{ variables: { caseId: id }, customHeaders: { template: "inspection/notice" } },
        },
        register.deps,
      );
  });
  after(() => register.close());

  const kept = ["office_events", "case_events", "documents", "submissions", "forms"].concat([
    "evidence",
    "evidence_chunks",
  ]);
  beforeEach(async () => {
    for (const table of kept) await register.owner.raw(`create table kept_${table} as table ${table}`);
  });
  afterEach(async () => {
    for (const table of kept) {
      await tamper(register.owner, `delete from ${table}`);
      await tamper(
        register.owner,
        `insert into ${table} overriding system value select * from kept_${table}`,
      );
      await register.owner.raw(`drop table kept_${table}`);
    }
  });

  async function* chunksOf(chunks: Buffer[]) {
    yield* chunks;
  }
  const brokenAfter = async (statement: string, values: (string | number)[] = []) => {
    await tamper(register.owner, statement, values);
    return (await verify(register.app)).broken;
  };
  const documentId = async () => {
    const { id } = await register.app("documents").where({ case_id: caseId }).first<{ id: string }>("id");
    return id;
  };

  it("finds nothing where nothing was changed, and counts what it looked at", async () => {
    const { broken, ...counted } = await verify(register.app);
    expect(broken).to.deep.equal([]);
    expect(counted).to.deep.equal({
      cases: 2,
      events: 9,
      documents: 2,
      submissions: 1,
      evidence: 1,
      officeEvents: 2,
    });
  });

  const event = (id: string, why: string) => ({ what: "event", caseId, id, why });
  for (const [column, value] of [
    ["basis", "行政处罚法 第六十三条"],
    ["actor_id", people.colleague.id],
    ["actor_name", "另一人"],
    ["at", "2026-01-01T00:00:00.000+08:00"],
    ["type", "case-closed"],
    ["payload", '{"n":30}'],
  ] as const)
    it(`names the event whose ${column} was changed, and no later one`, async () =>
      expect(
        await brokenAfter(`update case_events set ${column} = ? where case_id = ? and seq = 3`, [
          ...[value, caseId],
        ]),
      ).to.deep.equal([event("3", "内容与摘要不符")]));

  it("names the next event when somebody changed one and computed its hash anew", async () => {
    const row = await register.app("case_events").where({ case_id: caseId, seq: 3 }).first();
    const payload = { n: 30 };
    const hash = hashOf({
      ...{ caseId, seq: 3, at: row.at, actorId: row.actor_id, actorName: row.actor_name },
      ...{ type: row.type, basis: row.basis, payload, prevHash: row.prev_hash },
    });
    const broken = await brokenAfter(
      "update case_events set payload = ?, hash = ? where case_id = ? and seq = 3",
      [JSON.stringify(payload), hash, caseId],
    );
    expect(broken).to.deep.equal([event("4", "与前一事件的摘要不符")]);
  });

  it("names the form of which what was filled in was changed", async () => {
    const data = JSON.stringify({ reason: "方案可行" });
    const broken = await brokenAfter("update submissions set data = ? where id = ?", [data, submissionId]);
    expect(broken).to.deep.equal([
      { what: "submission", caseId: other, id: submissionId, why: "所填内容与提交时的留痕不符" },
    ]);
  });

  for (const [what, statement, why] of [
    ["is not there any more", "delete from submissions", "第 2 号事件所记的表单不在"],
    [
      "is said to be another form",
      "update submissions set form_id = 'shared/approval'",
      "所填表单与提交时的留痕不符",
    ],
    ["refers to no version of a form", "update submissions set form_hash = 'x'", "填写时所见的表单版本不在"],
  ] as const)
    it(`names what was submitted when it ${what}`, async () =>
      expect(await brokenAfter(statement)).to.deep.equal([
        { what: "submission", caseId: other, id: submissionId, why },
      ]));

  const shownOtherwise = async () => {
    const { hash, schema } = await register
      .app("forms")
      .first<{ hash: string; schema: Schema }>("hash", "schema");
    return { hash, changed: { ...schema, title: "另一标题" } };
  };

  it("names the version of a form that shows something else than people saw", async () => {
    const { hash, changed } = await shownOtherwise();
    const broken = await brokenAfter("update forms set schema = ?", [JSON.stringify(changed)]);
    const id = `shared/return ${hash}`;
    expect(broken).to.deep.equal([{ what: "form", caseId: "", id, why: "表单内容与填写时的版本摘要不符" }]);
  });

  it("names what was submitted when its form was exchanged together with the hash", async () => {
    const { changed } = await shownOtherwise();
    const hash = hashOfForm(changed);
    await tamper(register.owner, "update submissions set form_hash = ?", [hash]);
    const change = "update forms set schema = ?, hash = ?";
    expect(await brokenAfter(change, [JSON.stringify(changed), hash])).to.deep.equal([
      { what: "submission", caseId: other, id: submissionId, why: "所填表单与提交时的留痕不符" },
    ]);
  });

  for (const [what, statement, id, why] of [
    ["changed", "update office_events set actor_name = '另一人' where seq = 1", "1", "内容与摘要不符"],
    ["given another hash", "update office_events set hash = 'x' where seq = 2", "2", "内容与摘要不符"],
    ["taken away", "delete from office_events where seq = 1", "1", "第 1 号事件缺失"],
  ] as const)
    it(`names the administrator's act that was ${what}`, async () =>
      expect(await brokenAfter(statement)).to.deep.equal([{ what: "office-event", caseId: "", id, why }]));

  it("names the place of a missing event", async () =>
    expect(
      await brokenAfter("delete from case_events where case_id = ? and seq = 2", [caseId]),
    ).to.deep.equal([event("2", "第 2 号事件缺失")]));

  it("notices that the last events are missing", async () => {
    const broken = await brokenAfter("delete from case_events where case_id = ? and seq > 3", [caseId]);
    expect(broken[0]).to.deep.equal({
      ...{ what: "chain", caseId, id: "5" },
      why: "应有 5 个事件，现有 3 个",
    });
  });

  it("notices that a whole chain is missing", async () =>
    expect((await brokenAfter("delete from case_events where case_id = ?", [other]))[0]).to.deep.include({
      what: "chain",
      caseId: other,
      why: "应有 4 个事件，现有 0 个",
    }));

  it("names a document of which one byte was changed", async () => {
    const id = await documentId();
    const change = "update documents set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1) where id = ?";
    expect(await brokenAfter(change, [id])).to.deep.equal([
      { what: "document", caseId, id, why: "文书内容与摘要不符" },
    ]);
  });

  it("names a document that was exchanged together with its hash", async () => {
    const id = await documentId();
    const change =
      "update documents set bytes = 'other', sha256 = encode(sha256('other'), 'hex') where id = ?";
    expect(await brokenAfter(change, [id])).to.deep.equal([
      { what: "document", caseId, id, why: "文书与出具时的留痕不符" },
    ]);
  });

  it("names a document whose input was exchanged together with its hash", async () => {
    const id = await documentId();
    const row = await register.app("documents").where({ id }).first();
    const input = { ...row.input, organ: { ...row.input.organ, name: "另一机关" } };
    const text = canonical({ template: row.template, number: row.number, data: input });
    const hash = createHash("sha256").update(text).digest("hex");
    const change = "update documents set input = ?, input_hash = ? where id = ?";
    expect(await brokenAfter(change, [JSON.stringify(input), hash, id])).to.deep.equal([
      { what: "document", caseId, id, why: "文书与出具时的留痕不符" },
    ]);
  });

  for (const [what, assignment] of [
    ["input", `input = jsonb_set(input, '{organ,name}', '"另一机关"')`],
    ["number", "number = '（临江）应急检通〔2026〕9号'"],
    ["template", "template = 'inspection/scheme'"],
  ] as const)
    it(`names a document whose ${what} was changed`, async () => {
      const id = await documentId();
      expect(await brokenAfter(`update documents set ${assignment} where id = ?`, [id])).to.deep.equal([
        { what: "document", caseId, id, why: "文书所载事实与摘要不符" },
      ]);
    });

  it("notices that an issued document is missing", async () => {
    const id = await documentId();
    expect(await brokenAfter("delete from documents where id = ?", [id])).to.deep.equal([
      { what: "document", caseId, id, why: "已出具的文书不在" },
    ]);
  });

  for (const [what, statement] of [
    ["was changed", "update evidence_chunks set bytes = '\\x00' where n = 1"],
    ["is missing", "delete from evidence_chunks where n = 1"],
  ] as const)
    it(`names the evidence of which a part ${what}`, async () =>
      expect(await brokenAfter(statement)).to.deep.equal([
        { what: "evidence", caseId, id: evidenceId, why: "证据内容与摘要不符" },
      ]));

  for (const [what, statement] of [
    ["exchanged together with its hash", "update evidence set sha256 = encode(sha256(''), 'hex')"],
    ["taken away", "delete from evidence"],
  ] as const)
    it(`names the evidence that was ${what}`, async () =>
      expect(await brokenAfter(statement)).to.deep.equal([
        { what: "evidence", caseId, id: evidenceId, why: "证据不在，或者与收入时的留痕不符" },
      ]));

  it("finds nothing either while people go on working", async () => {
    const acts = Array.from({ length: 40 }, (_, n) =>
      register.deps.transaction((tx) =>
        tx.ledger.append({ caseId, actor: officer, type: "evidence-added", payload: { n } }),
      ),
    );
    for (let i = 0; i < 5; i++) expect((await verify(register.owner)).broken).to.deep.equal([]);
    await Promise.all(acts);
    expect((await verify(register.owner)).events).to.equal(49);
  });
});
