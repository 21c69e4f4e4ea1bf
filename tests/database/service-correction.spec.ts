import { createHash, randomUUID } from "node:crypto";
import { expect } from "chai";
import { addDays } from "../../domain/calendar.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { DomainError, errorCatalogue } from "../../domain/errors.ts";
import { correctionForm, correctionTask, pendingCorrection } from "../../domain/service-correction.ts";
import { form } from "../../forms/form.ts";
import { registerAct } from "../../server/acts/act.ts";
import { keepForm, marksOf } from "../../server/acts/keep.ts";
import { clockOf } from "../../server/clock.ts";
import type { Tx } from "../../server/db/deps.ts";
import { verify } from "../../server/db/verify.ts";
import { setDeadline } from "../../workers/deadline/calculate.ts";
import correct from "../../workers/delivery/correct.ts";
import recordService from "../../workers/delivery/record.ts";
import { enterprise, people } from "../support/bureau.ts";
import { theUnit } from "../support/example-penalty/core.ts";
import { aRegister, type Register, refusalOf, tamper } from "./register.ts";

const noticed = "2026-06-25";
const by = { id: people.officer.id, name: people.officer.name };
const { username, roles } = people.officer;
const actor = { personId: by.id, name: by.name, username, roles, certificates: [] };

async function* inOneChunk(chunk: Buffer) {
  yield chunk;
}
const record = {
  ...{ method: "direct", servedAt: `${noticed}T10:00:00+08:00`, place: "厂区", officers: [by.id] },
  ...{ receiverName: "许敏", receiverRelation: "staff" },
} as const;

describe("更正送达记录 A wrong record of service is corrected beside what was recorded", function () {
  this.timeout(60_000);
  let register: Register;
  let cases = 0;
  before(async () => {
    // What the case looks like does not depend on the day of the run: it was told two days ago.
    const offset = Date.parse("2026-06-29T09:00:00+08:00") - Date.now();
    register = await aRegister(clockOf(() => offset));
  });
  after(() => register.close());

  const issue = (tx: Tx, caseId: string, partyId: string, template: string) =>
    tx.documents.add({
      ...{ caseId, template, title: template, number: null, input: {}, inputHash: "", sha256: "" },
      ...{ bytes: new Uint8Array(), pages: 1, renderMs: 0, departmentId: null, findingId: null },
      ...{ deliveryId: null, partyId, issuedOn: noticed, issuedAt: `${noticed}T09:00:00+08:00` },
    });

  /** A party told on 25 June, whose time for an answer runs until 2 July. */
  const told = async () => {
    const one = await register.deps.transaction(async (tx) => {
      const caseId = await tx.cases.open({
        ...{ kind: "penalty", number: `（临江）应急罚案〔2026〕${++cases}号`, title: "涉嫌违法案" },
        ...{ leadUnitId: "emergency", enterpriseId: enterprise.id, dispatch: {} },
        departments: [{ unitId: "emergency", officerIds: [people.officer.id, people.colleague.id] }],
      });
      const [partyId = ""] = await tx.parties.add(caseId, [theUnit]);
      const documentIds = [
        await issue(tx, caseId, partyId, "notice/penalty-notice"),
        await issue(tx, caseId, partyId, "notice/hearing-notice"),
      ];
      const deliveryId = await tx.documents.openDelivery({
        ...{ caseId, unitId: "emergency", partyId, documentIds },
      });
      const filled = { caseId, deliveryId, partyId, form: form("shared/service-record"), by, data: record };
      const event = { type: "task-completed" as const, payload: { deliveryId } };
      await keepForm(tx, { ...filled, elementId: "record-service" }, event);
      for (const rule of ["statement-with-hearing-right", "hearing-request"])
        await setDeadline(tx, { caseId, partyId, rule, startsOn: noticed });
      const photo = createHash("sha256").update(caseId).digest("hex");
      await tx.evidence.store(photo, inOneChunk(Buffer.from(caseId)));
      const about = { mediaType: "image/jpeg", size: 36, name: "回证.jpg", uploadedBy: by.id };
      const { id: proofId } = await tx.evidence.add({ caseId, sha256: photo, ...about });
      return { caseId, partyId, deliveryId, proofId };
    });
    const { caseId, deliveryId } = one;
    const elementInstanceKey = String(8000 + cases);
    const job = {
      elementId: "record-delivery",
      elementInstanceKey,
      processInstanceKey: "1",
      customHeaders: {},
    };
    await recordService.run(
      { type: recordService.type, ...job, variables: { caseId, deliveryId } },
      register.deps,
    );
    return one;
  };
  type Told = Awaited<ReturnType<typeof told>>;

  const propose = ({ caseId, deliveryId, proofId }: Told, facts: object) =>
    register.deps.transaction((tx) =>
      registerAct(tx, actor, {
        ...{ caseId, formId: correctionForm },
        data: { deliveryId, reason: "回证原件的日期与登记不符", proofIds: [proofId], ...facts },
      }),
    );
  const approve = ({ caseId, deliveryId }: Told) =>
    register.deps.transaction(async (tx) => {
      const filled = {
        ...{ caseId, deliveryId, form: form("shared/approval"), elementId: correctionTask },
        ...{ data: { decision: "approved" }, by: { id: people.unitHead.id, name: people.unitHead.name } },
      };
      const id = await tx.submissions.add(filled);
      const payload = marksOf(id, filled);
      await tx.ledger.append({ caseId, actor: filled.by, type: "task-completed", payload });
    });
  const carryOut = ({ caseId, deliveryId }: Told, submissionId: string, elementInstanceKey: string) =>
    correct.run(
      {
        ...{ type: correct.type, elementId: "correct-service", elementInstanceKey, processInstanceKey: "1" },
        ...{ variables: { caseId, deliveryId, submissionId }, customHeaders: {} },
      },
      register.deps,
    );
  const rows = async ({ caseId }: Told) =>
    (await register.deps.read.deadlines.ofCase(caseId)).map(
      (d) => `${d.ref} ${d.startsOn} ${d.dueOn} ${d.state}`,
    );
  const countOf = async ({ caseId }: Told) => {
    const of = async (table: string) =>
      (await register.app(table).where({ case_id: caseId }).count("*"))[0]?.["count"];
    return Promise.all(["submissions", "case_events", "deadlines", "outbox"].map(of));
  };

  it("what cannot be a correction is refused and leaves no trace", async () => {
    const one = await told();
    const before = await countOf(one);
    const today = dateOf(register.clock.now());
    const at = (day: string) => ({ servedAt: `${day}T08:00:00+08:00` });
    const stranger = await told();
    for (const [facts, why] of [
      [{}, "与原记录相同"],
      [at("2026-06-24"), "送达不能早于作出之日"],
      [at(addDays(today, 1)), "不能晚于"],
      [{ ...at("2026-06-26"), deliveryId: stranger.deliveryId }, "本案没有这次送达"],
      [{ ...at("2026-06-26"), proofIds: [stranger.proofId] }, "本案没有这一证据材料"],
    ] as const) {
      const error = await propose(one, facts).then(
        () => null,
        (refused: unknown) => refused,
      );
      expect(error, why).to.be.instanceOf(DomainError);
      expect((error as DomainError).code).to.equal("RULE_BROKEN");
      expect(JSON.stringify((error as DomainError).details)).to.include(why);
    }
    expect(await countOf(one)).to.deep.equal(before);
  });

  it("nothing is corrected in an archived file, whoever asks", async () => {
    const one = await told();
    await register.deps.transaction((tx) => tx.cases.setStatus(one.caseId, "archived", true));
    expect(await refusalOf(propose(one, { receiverName: "王强" }))).to.equal(
      errorCatalogue.STATE_CONFLICT.zh,
    );
    const service = { method: "direct", deliveredOn: noticed, record };
    const correction = { submissionId: randomUUID(), before: service, after: service, clocks: [] };
    const put = register.deps.transaction((tx) =>
      tx.documents.correctDelivery(one.caseId, one.deliveryId, correction),
    );
    expect(await refusalOf(put)).to.include("is archived");
  });

  it("once approved, the corrected day counts, the old clocks are kept as replaced, and whoever waits is told; done twice, it happens once", async () => {
    const one = await told();
    const { submissionId } = await propose(one, {
      servedAt: "2026-06-26T15:00:00+08:00",
      receiverName: "王强",
    });
    await approve(one);
    const answered = await carryOut(one, submissionId, "9001");
    expect(answered).to.include({ corrected: true, correctedOn: "2026-06-26", reopenedUntil: null });
    expect(await carryOut(one, submissionId, "9001")).to.deep.equal(answered);
    expect(await rows(one)).to.have.members([
      "C2 2026-06-25 2026-07-02 superseded",
      "C5 2026-06-25 2026-07-02 superseded",
      "C2 2026-06-26 2026-07-03 running",
      "C5 2026-06-26 2026-07-03 running",
    ]);
    const { deliveries } = await register.deps.read.caseFile(one.caseId);
    const [{ deliveredOn, record: now, corrections = [] } = {}] = deliveries;
    expect([deliveredOn, now?.["receiverName"]]).to.deep.equal(["2026-06-26", "王强"]);
    expect(corrections.map(({ before }) => [before.deliveredOn, before.record])).to.deep.equal([
      [noticed, record],
    ]);
    const stored = await register.owner("deliveries").where({ id: one.deliveryId }).first();
    expect([stored.delivered_on, stored.record]).to.deep.equal([noticed, record]);
    const [event, ...more] = await register
      .app("case_events")
      .where({ case_id: one.caseId, type: "service-corrected" });
    expect(more).to.deep.equal([]);
    expect(event.payload.before).to.include({ method: "direct", deliveredOn: noticed });
    expect(event.payload.after).to.include({ deliveredOn: "2026-06-26" });
    expect(JSON.stringify(event.payload)).to.not.include("王强");
    const sent = await register
      .owner("outbox")
      .where({ case_id: one.caseId })
      .whereRaw("payload->>'name' = 'notice-service-corrected'");
    expect(sent).to.have.length(1);
    expect((await verify(register.app)).broken.filter(({ what }) => what === "service")).to.deep.equal([]);
  });

  it("what the party did after the approval may make the day impossible: nothing is corrected, the ledger says why, and another correction may be proposed", async () => {
    const one = await told();
    const { caseId, partyId, deliveryId } = one;
    const { submissionId } = await propose(one, { servedAt: "2026-06-26T15:00:00+08:00" });
    await approve(one);
    await register.deps.transaction((tx) =>
      keepForm(
        tx,
        {
          ...{ caseId, partyId, form: form("notice/hearing-request"), elementId: "hearing-requested", by },
          data: { requestedOn: noticed },
        },
        { type: "hearing-requested", payload: { partyId } },
      ),
    );
    const before = await rows(one);
    const answered = await carryOut(one, submissionId, "9003");
    expect(answered).to.deep.equal({ corrected: false, correctedOn: null, reopenedUntil: null });
    expect(await carryOut(one, submissionId, "9003")).to.deep.equal(answered);
    expect(await rows(one)).to.deep.equal(before);
    const file = await register.deps.read.caseFile(caseId);
    const [{ deliveredOn, corrections, lapsedCorrections } = {}] = file.deliveries;
    expect({ deliveredOn, corrections, lapsedCorrections }).to.deep.equal({
      ...{ deliveredOn: noticed, corrections: [], lapsedCorrections: [submissionId] },
    });
    expect(pendingCorrection(file, deliveryId)).to.equal(undefined);
    const events = await register
      .app("case_events")
      .where({ case_id: caseId, type: "service-not-corrected" });
    expect(events.map(({ payload }) => [payload.deliveryId, payload.submissionId])).to.deep.equal([
      [deliveryId, submissionId],
    ]);
    expect(events[0].payload.reason).to.include(
      "当事人已于2026-06-25作出答复，早于更正后的送达日期（2026-06-26）",
    );
    expect(events[0].payload.reason).to.not.include(theUnit.name);
    const again = await propose(one, { receiverName: "王强" });
    await approve(one);
    expect(await carryOut(one, again.submissionId, "9004")).to.include({ corrected: true });
    const { broken } = await verify(register.app);
    expect(broken.filter((found) => found.caseId === caseId && found.what !== "document")).to.deep.equal([]);
  });

  it("the ledger is asked for proposals that came to nothing only where one was made", async () => {
    const one = await told();
    const asked: string[] = [];
    const note = ({ sql }: { sql: string }) => asked.push(sql);
    register.app.on("query", note);
    const read = async () => {
      asked.length = 0;
      await register.deps.read.caseFile(one.caseId);
      return asked.filter((sql) => sql.includes("case_events")).length;
    };
    const before = await read();
    await propose(one, { receiverName: "王强" });
    const after = await read();
    register.app.off("query", note);
    expect([before, after]).to.deep.equal([0, 1]);
  });

  it("a correction is never changed, and one that was is named", async () => {
    const one = await told();
    const { submissionId } = await propose(one, { servedAt: "2026-06-26T15:00:00+08:00" });
    await approve(one);
    await carryOut(one, submissionId, "9002");
    const change = "update delivery_corrections set after = before where delivery_id = ?";
    expect(await refusalOf(register.app.raw(change, [one.deliveryId]))).to.include("permission denied");
    expect(await refusalOf(register.owner.raw(change, [one.deliveryId]))).to.include("never changed");
    await tamper(register.owner, change, [one.deliveryId]);
    const { broken } = await verify(register.app);
    expect(broken.filter(({ what }) => what === "service").map(({ id }) => id)).to.deep.equal([submissionId]);
  });

  for (const [what, statement, why] of [
    [
      "given another day",
      "update deliveries set delivered_on = '2026-06-20' where id = ?",
      "送达记录与登记时的留痕不符",
    ],
    [
      "said to be done another way",
      "update deliveries set method = 'post' where id = ?",
      "送达记录与登记时的留痕不符",
    ],
    [
      "given another receiver",
      `update deliveries set record = jsonb_set(record, '{receiverName}', '"王强"') where id = ?`,
      "送达记录与登记时的留痕不符",
    ],
    ["made undone", "update deliveries set delivered_on = null where id = ?", "已登记的送达不在"],
    ["taken away", "delete from deliveries where id = ?", "已登记的送达不在"],
    [
      "entered by nobody",
      `insert into deliveries (id, case_id, unit_id, opened_at, method, record, delivered_on)
       select case_id, case_id, unit_id, opened_at, method, record, delivered_on from deliveries where id = ?`,
      "没有对应的留痕",
    ],
  ] as const)
    it(`a service that was ${what} behind everybody's back is named, corrected or not; an honest one is not`, async () => {
      const [plain, corrected] = [await told(), await told()];
      const { submissionId } = await propose(corrected, { servedAt: "2026-06-26T15:00:00+08:00" });
      await approve(corrected);
      await carryOut(corrected, submissionId, String(9100 + cases));
      for (const { caseId, deliveryId } of [plain, corrected]) {
        const broken = async () =>
          (await verify(register.app)).broken.filter((f) => f.caseId === caseId && f.what !== "document");
        expect(await broken()).to.deep.equal([]);
        await tamper(register.owner, statement, [deliveryId]);
        const id = what === "entered by nobody" ? caseId : deliveryId;
        expect(await broken()).to.deep.equal([{ what: "service", caseId, id, why }]);
      }
    });
});
