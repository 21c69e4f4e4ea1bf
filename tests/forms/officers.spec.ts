import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { certificate, facts, finding, judged, submission } from "./facts.ts";

const entry = (officersPresent: string[], more: object = {}) => ({
  enteredAt: "2026-05-12T09:00:00+08:00",
  enteredOn: "2026-05-12",
  officersPresent,
  certificatesShown: true,
  recusalInformed: true,
  representative: { name: "周㛃", position: "安全总监" },
  pledgeSigned: true,
  entryRefused: false,
  ...more,
});

const enter = (officersPresent: string[], given: Partial<ActFacts> = {}) =>
  judged("inspection/entry", entry(officersPresent), facts(given));

const withCertificate = (more: Parameters<typeof certificate>[2]) => ({
  certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency", more)],
});

describe("执法人员不得少于两人 (行政处罚法 第四十二条、安全生产法 第六十七条)", () => {
  it("two officers with valid certificates may enter", () =>
    expect(enter(["p-zhang", "p-li"])).to.equal(null));

  it("of a joint inspection, one officer of each department are two officers", () =>
    expect(enter(["p-zhang", "p-zhao"])).to.equal(null));

  const refused: [why: string, officersPresent: string[], given: Partial<ActFacts>, because: string][] = [
    ["one officer alone", ["p-zhang"], {}, "只有1人"],
    ["an assistant does not count", ["p-zhang", "p-qian"], {}, "钱小曼：辅助人员不计入执法人员"],
    ["whoever was not sent does not count", ["p-zhang", "p-x"], {}, "p-x：不是本案的执法人员"],
    [
      "a certificate that has run out the day before",
      ["p-zhang", "p-li"],
      withCertificate({ validTo: "2026-05-11" }),
      "李㛃：行政执法证件（36-p-li）已于2026-05-11到期",
    ],
    [
      "a certificate that begins the day after",
      ["p-zhang", "p-li"],
      withCertificate({ validFrom: "2026-05-13" }),
      "李㛃：行政执法证件（36-p-li）自2026-05-13起生效，当日尚未生效",
    ],
    [
      "a suspended certificate",
      ["p-zhang", "p-li"],
      withCertificate({ suspended: true }),
      "李㛃：行政执法证件（36-p-li）已被暂扣",
    ],
    [
      "a certificate of another unit",
      ["p-zhang", "p-li"],
      withCertificate({ unitId: "fire" }),
      "李㛃：行政执法证件（36-p-li）不是本执法主体的证件",
    ],
    [
      "a number on the list is no certificate",
      ["p-zhang", "p-li"],
      { certificates: [certificate("p-zhang", "emergency")] },
      "李㛃：没有行政执法证件",
    ],
  ];
  for (const [why, officersPresent, given, because] of refused)
    it(`refused: ${why}`, () => {
      const refusal = enter(officersPresent, given);
      expect(refusal?.code).to.equal("CERTIFICATES_INSUFFICIENT");
      expect(refusal?.reason).to.include(because).and.include("行政处罚法 第四十二条");
    });

  it("the first and the last day of a certificate count", () => {
    expect(enter(["p-zhang", "p-li"], withCertificate({ validTo: "2026-05-12" }))).to.equal(null);
    expect(enter(["p-zhang", "p-li"], withCertificate({ validFrom: "2026-05-12" }))).to.equal(null);
  });

  it("of a person with certificates of two units, the one of the acting unit is looked at", () => {
    const certificates = [
      certificate("p-zhang", "emergency"),
      certificate("p-li", "fire"),
      certificate("p-li", "emergency", { number: "own", suspended: true }),
    ];
    expect(enter(["p-zhang", "p-li"], { certificates })?.reason).to.include(
      "李㛃：行政执法证件（own）已被暂扣",
    );
  });

  it("of two certificates one that is in order is enough", () => {
    const certificates = [
      ...facts().certificates,
      certificate("p-li", "emergency", { number: "old", validTo: "2024-12-31" }),
    ];
    expect(enter(["p-zhang", "p-li"], { certificates })).to.equal(null);
  });

  it("the certificate is looked at on the day of the act, not of its recording", () => {
    const given = facts({
      ...withCertificate({ validTo: "2026-05-12" }),
      now: { on: "2026-05-13", at: "2026-05-13T08:00:00+08:00" },
    });
    expect(judged("inspection/entry", entry(["p-zhang", "p-li"]), given)).to.equal(null);
  });

  it("every department checks, re-checks and reviews with two officers of its own", () => {
    const given = facts({
      scope: { departmentId: "fire" },
      findings: [
        finding("f-1", {
          departmentId: "fire",
          disposition: "rectification",
          status: "open",
          dueOn: "2026-05-11",
        }),
      ],
      rounds: [{ round: 1, openedOn: "2026-05-12", findingIds: ["f-1"], judgedAt: null }],
    });
    const mixed = ["p-zhang", "p-zhao"];
    const acts: [string, object][] = [
      [
        "inspection/on-site-check",
        {
          startedAt: "2026-05-12T09:10:00+08:00",
          endedAt: "2026-05-12T11:00:00+08:00",
          place: "厂区",
          officersPresent: mixed,
          items: [{ item: "消防设施", method: "test", result: "ok" }],
          findings: [],
        },
      ],
      [
        "rectification/joint-recheck",
        {
          checkedAt: "2026-05-12T15:00:00+08:00",
          officersPresent: mixed,
          items: [{ findingId: "f-1", verdict: "rectified", opinion: "已更换" }],
        },
      ],
      [
        "major-hazard/review",
        { reviewedOn: "2026-05-12", officersPresent: mixed, result: "passed", opinion: "隐患已消除" },
      ],
      [
        "major-hazard/progress",
        { visitedOn: "2026-05-12", officersPresent: mixed, progress: "已停用", interimControlsInPlace: true },
      ],
    ];
    for (const [formId, data] of acts) {
      expect(judged(formId, data, given)?.reason, formId).to.include(
        "张明远：不是临江区消防救援大队的执法人员",
      );
      expect(judged(formId, { ...data, officersPresent: ["p-zhao", "p-sun"] }, given), formId).to.equal(null);
    }
  });
});

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
      { at: "2026-05-13T08:00:00+08:00" },
    );
    const later = { now: { on: "2026-05-14", at: "2026-05-14T08:00:00+08:00" }, submissions: [approved] };
    expect(at({}, later)).to.have.all.keys("/enteredAt");
    expect(at({ enteredAt: "2026-05-13T07:30:00+08:00", enteredOn: "2026-05-13" }, later)).to.equal(
      undefined,
    );
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

  it("a check ends after it began and begins after the entry", () => {
    expect(check({})).to.equal(null);
    expect(check({ endedAt: "2026-05-12T09:10:00+08:00" })?.at).to.have.all.keys("/endedAt");
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
    expect(check(found(["7b0f6d0e-3c1a-4d53-9a52-2d8f0a3f7c11"]))).to.equal(null);
    expect(check(found(["11111111-1111-4111-8111-111111111111"]))?.at).to.deep.equal({
      "/findings/0/photosBefore/0": "本案没有这一证据材料",
    });
    expect(check(found(["0d5d2a7e-58a4-4c0e-8b36-6a5f0b1e9d22"]))?.at).to.deep.equal({
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

describe("planning an inspection", () => {
  it("an officer stands for one department only (行政处罚法 第四十二条)", () => {
    const dispatch = (departments: object[]) =>
      judged(
        "inspection/dispatch",
        {
          enterpriseId: "e-1",
          title: "综合查一次",
          source: "plan",
          basis: "年度监督检查计划",
          plannedOn: "2026-05-12",
          departments,
        },
        facts(),
      )?.at;
    const emergency = { unitId: "emergency", officerIds: ["p-zhang", "p-li"] };
    expect(dispatch([emergency, { unitId: "fire", officerIds: ["p-zhao", "p-sun"] }])).to.equal(undefined);
    expect(dispatch([emergency, { unitId: "fire", officerIds: ["p-zhao", "p-li"] }])).to.have.all.keys(
      "/departments/0/officerIds/1",
      "/departments/1/officerIds/1",
    );
    expect(dispatch([emergency, { unitId: "emergency", officerIds: ["p-a", "p-b"] }])).to.have.all.keys(
      "/departments/1/unitId",
    );
  });

  it("the scheme gives every department of the case its items and no other (国办发〔2024〕54号)", () => {
    const scheme = (departmentIds: string[], more: object = {}) =>
      judged(
        "inspection/scheme",
        {
          plannedFrom: "2026-05-12",
          plannedTo: "2026-05-12",
          place: "厂区",
          methods: ["records", "on-site"],
          items: departmentIds.map((departmentId) => ({
            departmentId,
            item: "动火作业",
            method: "records",
            basis: "安全生产法 第四十三条",
          })),
          frequencyNote: "本年度第一次",
          surprise: false,
          filedBeforeEntry: true,
          filing: { filedOn: "2026-05-11", platformNumber: "JJ-2026-7" },
          ...more,
        },
        facts(),
      )?.at;
    expect(scheme(["emergency", "fire"])).to.equal(undefined);
    expect(scheme(["emergency"])).to.deep.equal({ "/items": "没有列明临江区消防救援大队的检查内容" });
    expect(scheme(["emergency", "fire", "housing"])).to.have.all.keys("/items/2/departmentId");
    expect(scheme(["emergency", "fire"], { plannedTo: "2026-05-11" })).to.have.all.keys("/plannedTo");
    expect(
      scheme(["emergency", "fire"], { filing: { filedOn: "2026-05-13", platformNumber: "JJ" } }),
    ).to.have.all.keys("/filing/filedOn");
  });
});
