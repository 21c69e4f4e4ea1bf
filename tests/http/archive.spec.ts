import { expect } from "chai";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Deps, Tx } from "../../server/db/deps.ts";
import { render } from "../../templates/render.ts";
import archive from "../../workers/case/archive.ts";
import { refusalOf, tamper } from "../database/register.ts";
import { enterprise, openCase, people } from "../support/bureau.ts";
import { theManager, theUnit } from "../support/example-penalty/core.ts";
import { onePage } from "../support/example-penalty/page.ts";
import { type Caller, type TestServer, testServer } from "../support/http.ts";
import { definitionOf, read } from "../support/issued-document.ts";

const kinds = [
  "closure/closure-approval",
  "notice/hearing-notice",
  "penalty/filing-approval",
  "inspection/on-site-record",
  "penalty/decision",
  "shared/service-receipt",
];

const add = (
  tx: Tx,
  caseId: string,
  template: string,
  title: string,
  { bytes, sha256 }: { bytes: Uint8Array; sha256: string },
  pages = 1,
) =>
  tx.documents.add({
    ...{ caseId, template, title, bytes, sha256, pages },
    ...{ number: null, input: {}, inputHash: sha256, renderMs: 1 },
    ...{ departmentId: null, findingId: null, deliveryId: null, partyId: null },
    ...{ issuedOn: "2026-07-08", issuedAt: "2026-07-08T10:00:00+08:00" },
  });

/** A penalty case with so many documents of one page each, after an inspection with one. */
const aCase = (deps: Deps, number: string, documents: number): Promise<string> =>
  deps.transaction(async (tx) => {
    const caseId = await tx.cases.open({
      ...{ kind: "penalty", number, title: "临江化工仓储有限公司未如实记录培训情况案" },
      ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
      departments: [{ unitId: "emergency", officerIds: [people.officer.id, people.colleague.id] }],
    });
    await tx.parties.add(caseId, [theUnit, theManager]);
    for (let n = 0; n < documents; n++)
      await add(tx, caseId, kinds[n % kinds.length] ?? "", `第${n + 1}份文书`, onePage(`${number} ${n}`));
    return caseId;
  });

const seal = (deps: Deps, caseId: string) =>
  archive.run(
    {
      ...{ type: "case.archive", elementId: "archive-case", elementInstanceKey: caseId },
      ...{ processInstanceKey: "1", variables: { caseId }, customHeaders: {} },
    },
    deps,
  );

describe("全卷 The whole file as one PDF, and the sealed archive", () => {
  let server: TestServer;
  let head: Caller;
  before(async function () {
    this.timeout(60_000);
    server = await testServer();
    head = await server.as("unitHead");
  });
  after(() => server.stop());

  const fetched = async (caseId: string, caller = head) => {
    const answer = await caller.send("GET", `/api/cases/${caseId}/file.pdf`);
    return {
      status: answer.status,
      bytes: new Uint8Array(await answer.arrayBuffer()),
      headers: answer.headers,
    };
  };

  it("holds cover and contents, then every document in filing order, numbered on from 1, with a bookmark each", async () => {
    const caseId = await aCase(server.deps, "罚案1", 6);
    const { status, bytes, headers } = await fetched(caseId);
    expect([status, headers.get("content-type")]).to.deep.equal([200, "application/pdf"]);
    const { pages } = await read(bytes);
    const numbers = pages.map((page) => page.find(({ x, y }) => x > 540 && y > 800)?.text ?? "");
    expect(numbers).to.deep.equal(["", "", "1", "2", "3", "4", "5", "6"]);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const marks = (await pdf.getOutline()).map(({ title }) => title);
    expect(marks).to.deep.equal([
      "案卷（首页）（未归档）",
      "卷内目录（未归档）",
      "第5份文书",
      "第3份文书",
      "第4份文书",
      "第2份文书",
      "第6份文书",
      "第1份文书",
    ]);
    const contents = pages[1]?.map(({ text }) => text).join("");
    expect(contents).to.match(/1第5份文书.*6第1份文书/);
    await pdf.destroy();
  });

  it("is made within three seconds of sixty documents of the usual size", async function () {
    this.timeout(30_000);
    const caseId = await aCase(server.deps, "罚案2", 0);
    const real = await Promise.all(
      ["inspection/on-site-record", "rectification/order", "inspection/notice", "shared/service-receipt"].map(
        (id) => render(definitionOf(id)),
      ),
    );
    await server.deps.transaction(async (tx) => {
      for (let n = 0; n < 60; n++) {
        const one = real[n % real.length];
        if (one) await add(tx, caseId, kinds[n % kinds.length] ?? "", `第${n + 1}份文书`, one, one.pages);
      }
    });
    const began = performance.now();
    const { status, bytes } = await fetched(caseId);
    expect(performance.now() - began).to.be.lessThan(3_000);
    expect(status).to.equal(200);
    const pages = real.reduce((sum, one) => sum + one.pages, 0) * 15;
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    expect(pdf.numPages).to.be.greaterThan(pages + 2);
    await pdf.destroy();
  });

  it("does not exist for somebody who has no part in the case", async () => {
    const caseId = await aCase(server.deps, "罚案3", 1);
    expect((await fetched(caseId, await server.as("outsider"))).status).to.equal(404);
  });

  it("takes in the documents of the inspection before, without changing what is stored", async () => {
    const inspectionId = await openCase(server.deps, 77);
    await server.deps.transaction((tx) =>
      add(tx, inspectionId, "inspection/on-site-record", "检查时的记录", onePage("inspected")),
    );
    const caseId = await aCase(server.deps, "罚案4", 2);
    await server.owner("cases").where({ id: caseId }).update({ parent_case_id: inspectionId });
    const { body } = await head.get<{ documents: { documentId: string; intact: boolean }[] }>(
      `/api/cases/${caseId}/archive`,
    );
    expect(body.documents.map(({ intact }) => intact)).to.deep.equal([true, true, true]);
  });

  it("is refused when stored bytes are no longer those of the hash, and the list says which document it is", async () => {
    const caseId = await aCase(server.deps, "罚案5", 3);
    const { documents } = await server.deps.read.caseFile(caseId);
    const victim = documents[1]?.id ?? "";
    await tamper(server.owner, "update documents set bytes = ? where id = ?", [
      onePage("forged").bytes,
      victim,
    ]);
    expect((await fetched(caseId)).status).to.equal(500);
    const { body } = await head.get<{ documents: { documentId: string; intact: boolean }[] }>(
      `/api/cases/${caseId}/archive`,
    );
    expect(body.documents.filter(({ intact }) => !intact).map((d) => d.documentId)).to.deep.equal([victim]);
    expect(await refusalOf(seal(server.deps, caseId))).to.match(/does not fit its hash/);
  });

  describe("归档后不得增添、抽取、更改", () => {
    let caseId: string;
    let filed: Uint8Array;
    before(async () => {
      caseId = await aCase(server.deps, "罚案6", 5);
      await server.deps.transaction(async (tx) => {
        for (const leaf of ["cover", "contents", "remarks"])
          await add(tx, caseId, `closure/${leaf}`, leaf, onePage(leaf));
      });
      await seal(server.deps, caseId);
      filed = (await fetched(caseId)).bytes;
    });

    const document = (template: string) =>
      server.deps.transaction((tx) => add(tx, caseId, template, "补充", onePage(template)));

    it("what was filed stands on the ledger with hash and pages, and the archive has its term", async () => {
      const { body } = await head.get<{ archivedAt: string; pages: number; documents: object[] }>(
        `/api/cases/${caseId}/archive`,
      );
      expect(body.archivedAt).to.be.a("string");
      expect([body.pages, body.documents.length]).to.deep.equal([5, 5]);
      const { deadlines, case: itself } = await server.deps.read.caseFile(caseId);
      expect(itself.status).to.equal("archived");
      expect(deadlines.find(({ ref }) => ref === "F19")?.dueOn).to.match(/^20\d\d-/);
    });

    it("the database refuses further papers of the case, whoever asks", async () => {
      for (const template of ["penalty/decision", "closure/cover", "inspection/register"])
        expect(await refusalOf(document(template)), template).to.match(/is archived/);
    });

    it("the database refuses to take parties, findings or payments in or away", async () => {
      const { parties } = await server.deps.read.caseFile(caseId);
      for (const act of [
        server.deps.transaction((tx) => tx.parties.add(caseId, [{ ...theUnit, identity: "x" }])),
        server.owner("parties").where({ case_id: caseId }).delete(),
        server.owner("parties").where({ case_id: caseId }).update({ name: "另一家公司" }),
        server.owner("payments").insert({
          ...{ id: "00000000-0000-4000-8000-0000000000aa", case_id: caseId, party_id: parties[0]?.id },
          ...{ amount_fen: 1, kind: "fine", paid_on: "2026-07-08", channel: "bank", reference: "late" },
          ...{ recorded_by: people.finance.id, recorded_at: "2026-07-08T10:00:00+08:00" },
        }),
      ])
        expect(await refusalOf(act)).to.match(/is archived/);
    });

    it("a filed document is not served once more", async () => {
      const { documents } = await server.deps.read.caseFile(caseId);
      const again = server.deps.transaction((tx) =>
        tx.documents.openDelivery({
          ...{ caseId, unitId: "emergency", partyId: null },
          documentIds: documents.filter((d) => d.template === "penalty/decision").map(({ id }) => id),
        }),
      );
      expect(await refusalOf(again)).to.match(/archived file/);
    });

    it("the archived case does not open again", async () => {
      const reopened = server.deps.transaction((tx) => tx.cases.setStatus(caseId, "open", false));
      expect(await refusalOf(reopened)).to.match(/stays as it is/);
    });

    it("credit repair goes on, and the filed volume stays what it was, byte for byte", async () => {
      await document("credit/repair-decision");
      const { bytes } = await fetched(caseId);
      expect(Buffer.compare(bytes, filed), "the same bytes").to.equal(0);
    });
  });
});
