import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { certificate, entry, facts, finding, judged, recheckVisit } from "./facts.ts";

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
          ...recheckVisit("2026-05-12T15:00:00+08:00"),
          officersPresent: mixed,
          items: [
            {
              ...{ findingId: "f-1", method: "on-site", observed: "已更换为防爆灯具" },
              ...{ verdict: "rectified", opinion: "已更换" },
            },
          ],
        },
      ],
      [
        "major-hazard/review",
        { reviewedOn: "2026-05-12", officersPresent: mixed, result: "passed", opinion: "隐患已消除" },
      ],
      [
        "major-hazard/progress",
        {
          visitedOn: "2026-05-12",
          officersPresent: mixed,
          progress: "已停用",
          measuresObeyed: true,
          interimControlsInPlace: true,
        },
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
