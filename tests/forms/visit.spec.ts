import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { entry, facts, judged, photo, submission, video } from "./facts.ts";

describe("the record of the visit is true (安全生产法 第六十八条)", () => {
  const at = (more: object, given: Partial<ActFacts> = {}) =>
    judged("inspection/entry", entry(["p-zhang", "p-li"], more), facts(given))?.at;

  it("an entry lies not in the future", () =>
    expect(at({ enteredAt: "2026-05-12T18:00:01+08:00" })).to.have.all.keys("/enteredAt"));

  it("another offset does not help", () =>
    expect(at({ enteredAt: "2026-05-12T10:00:01Z" })).to.have.all.keys("/enteredAt"));

  it("the date of entry is the Chinese date of its moment", () => {
    expect(at({ enteredOn: "2026-05-11" })).to.have.all.keys("/enteredOn");
    const nextDay = { now: { on: "2026-05-13", at: "2026-05-13T08:00:00+08:00" } };
    expect(at({ enteredAt: "2026-05-12T16:30:00Z", enteredOn: "2026-05-13" }, nextDay)).to.equal(undefined);
  });

  it("nobody enters before the scheme is approved (国办发〔2024〕54号)", () => {
    const approved = submission(
      "shared/approval",
      { decision: "approved" },
      { elementId: "approve-scheme", at: "2026-05-13T08:00:00+08:00" },
    );
    const ofService = submission(
      "shared/approval",
      { decision: "approved" },
      { elementId: "approve-service-correction", at: "2026-05-14T08:00:00+08:00" },
    );
    const later = {
      now: { on: "2026-05-14", at: "2026-05-14T08:00:00+08:00" },
      submissions: [approved, ofService],
    };
    expect(at({}, later)).to.have.all.keys("/enteredAt");
    expect(at({ enteredAt: "2026-05-13T07:30:00+08:00", enteredOn: "2026-05-13" }, later)).to.equal(
      undefined,
    );
  });

  it("an urgent visit is entered without approval and notice, never with fewer than two valid certificates", () => {
    const given = facts();
    given.case.dispatch = {
      source: "complaint",
      urgent: { reason: "举报正在违规动火", matters: "动火作业" },
    };
    expect(judged("inspection/entry", entry(["p-zhang", "p-li"]), given)).to.equal(null);
    const alone = judged("inspection/entry", entry(["p-zhang", "p-qian"]), given);
    expect(alone?.code).to.equal("CERTIFICATES_INSUFFICIENT");
  });

  it("nobody enters before the notice was served, unless the visit was approved as a surprise (国办发〔2024〕54号)", () => {
    const given = (surprise: boolean, deliveredOn: string | null) => ({
      submissions: [submission("inspection/scheme", { surprise })],
      documents: [
        {
          id: "d-1",
          template: "inspection/notice",
          title: "行政检查通知书",
          number: "（临江）应急检通〔2026〕1号",
          issuedOn: "2026-05-11",
          departmentId: null,
          findingId: null,
          partyId: null,
          sha256: "0".repeat(64),
        },
      ],
      deliveries: [
        { id: "v-1", partyId: null, documentIds: ["d-1"], method: "direct", deliveredOn, record: null },
      ],
    });
    expect(at({}, given(false, "2026-05-12"))).to.equal(undefined);
    expect(at({}, given(false, "2026-05-13"))).to.deep.equal({
      "/enteredAt": "入场不能早于检查通知书送达之日",
    });
    expect(at({}, given(false, null))).to.deep.equal({ "/enteredAt": "检查通知书尚未送达，不得入场" });
    expect(at({}, given(true, null))).to.equal(undefined);
  });

  const check = (more: object, given: Partial<ActFacts> = {}) =>
    judged(
      "inspection/on-site-check",
      {
        startedAt: "2026-05-12T09:10:00+08:00",
        endedAt: "2026-05-12T11:00:00+08:00",
        place: "厂区",
        officersPresent: ["p-zhang", "p-li"],
        items: [{ item: "动火作业", method: "records", result: "ok" }],
        findings: [],
        ...more,
      },
      facts({ submissions: [submission("inspection/entry", entry([]))], ...given }),
    );

  it("a check does not end before it began, nor begin before the entry; a short one may end in its first minute", () => {
    expect(check({})).to.equal(null);
    expect(check({ endedAt: "2026-05-12T09:10:00+08:00" })).to.equal(null);
    expect(check({ endedAt: "2026-05-12T09:09:59+08:00" })?.at).to.have.all.keys("/endedAt");
    expect(check({ startedAt: "2026-05-12T09:00:00+08:00" })).to.equal(null);
    expect(check({ startedAt: "2026-05-12T08:59:59+08:00" })?.at).to.have.all.keys("/startedAt");
  });

  it("a photo must be on the file of this case, and be one", () => {
    const found = (photosBefore: string[]) => ({
      findings: [
        {
          checklistItem: "动火作业",
          method: "on-site",
          description: "未办理动火审批",
          place: "2号库房",
          basis: "安全生产法 第四十三条",
          severity: "general",
          fixableOnSite: true,
          photosBefore,
        },
      ],
    });
    expect(check(found([photo]))).to.equal(null);
    expect(check(found(["11111111-1111-4111-8111-111111111111"]))?.at).to.deep.equal({
      "/findings/0/photosBefore/0": "本案没有这一证据材料",
    });
    expect(check(found([video]))?.at).to.deep.equal({
      "/findings/0/photosBefore/0": "这里应当提交照片",
    });
  });

  it("the record is signed after the last check has ended", () => {
    const sign = (signedAt: string) =>
      judged(
        "inspection/record-signing",
        { signing: "signed", signedByName: "周㛃", signedByPosition: "安全总监", signedAt },
        facts({
          submissions: [submission("inspection/on-site-check", { endedAt: "2026-05-12T11:00:00+08:00" })],
        }),
      )?.at;
    expect(sign("2026-05-12T11:00:00+08:00")).to.equal(undefined);
    expect(sign("2026-05-12T10:59:00+08:00")).to.have.all.keys("/signedAt");
  });

  it("a late back-filing is taken and not refused; one from before the entry is none", () => {
    const file = (filedAt: string) =>
      judged(
        "inspection/filing-backfill",
        { filedAt, platformNumber: "JJ-2026-7", reason: "群众举报，需立即核查" },
        facts({
          now: { on: "2026-06-30", at: "2026-06-30T10:00:00+08:00" },
          submissions: [submission("inspection/entry", entry([]))],
        }),
      )?.at;
    expect(file("2026-06-30T09:00:00+08:00")).to.equal(undefined);
    expect(file("2026-05-12T09:00:00+08:00")).to.equal(undefined);
    expect(file("2026-05-12T08:00:00+08:00")).to.have.all.keys("/filedAt");
  });
});
