import { expect } from "chai";
import { entry, facts, judged, submission } from "./facts.ts";

describe("planning an inspection", () => {
  it("an officer stands for one department only (行政处罚法 第四十二条)", () => {
    const dispatch = (departments: object[]) =>
      judged(
        "inspection/dispatch",
        {
          enterpriseId: "00000000-0000-4000-9000-000000000001",
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

  it("only an accident, a complaint about a danger or an order from above may be too urgent to wait (国办发〔2024〕54号)", () => {
    const sent = (source: string) =>
      judged(
        "inspection/dispatch",
        {
          enterpriseId: "00000000-0000-4000-9000-000000000001",
          title: "紧急检查",
          source,
          basis: "接报核查",
          urgent: { reason: "群众举报正在违规动火", matters: "动火作业" },
          plannedOn: "2026-05-12",
          departments: [{ unitId: "emergency", officerIds: ["p-zhang", "p-li"] }],
        },
        facts(),
      )?.at;
    for (const source of ["emergency", "complaint", "assigned"])
      expect(sent(source), source).to.equal(undefined);
    for (const source of ["plan", "double-random", "special", "transfer", "red-code"])
      expect(sent(source), source).to.have.all.keys("/urgent");
  });

  it("a visit is planned from the day of its dispatch to the end of the next year; what was entered at once may lie before (安全生产法 第六十二条第二款)", () => {
    const planned = (plannedOn: string, more: object = {}) =>
      judged(
        "inspection/dispatch",
        {
          ...{
            enterpriseId: "00000000-0000-4000-9000-000000000001",
            title: "综合查一次",
            source: "complaint",
          },
          ...{ basis: "接报核查", plannedOn, ...more },
          departments: [{ unitId: "emergency", officerIds: ["p-zhang", "p-li"] }],
        },
        facts(),
      )?.at["/plannedOn"];
    for (const on of ["2026-05-12", "2026-05-13", "2027-12-31"]) expect(planned(on), on).to.equal(undefined);
    expect(planned("2026-05-11")).to.match(/不能早于派出之日（2026-05-12）/);
    for (const on of ["2028-01-01", "2062-05-12"])
      expect(planned(on), on).to.match(/不能晚于次年年底（2027-12-31）/);
    const urgent = { urgent: { reason: "群众举报正在违规动火", matters: "动火作业" } };
    expect(planned("2026-05-11", urgent)).to.equal(undefined);
    expect(planned("2028-01-01", urgent)).to.match(/次年年底/);
  });

  const schemeOf = (departmentIds: string[], more: object, given: ReturnType<typeof facts>) =>
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
        ...more,
      },
      given,
    )?.at;
  const scheme = (departmentIds: string[], more: object = {}, given = facts()) =>
    schemeOf(
      departmentIds,
      {
        surprise: false,
        filedBeforeEntry: true,
        filing: { filedOn: "2026-05-11", platformNumber: "JJ-2026-7" },
        ...more,
      },
      given,
    );
  const filed = (filedOn: string) => ({ filing: { filedOn, platformNumber: "JJ-2026-7" } });

  it("the scheme gives every department of the case its items and no other (国办发〔2024〕54号)", () => {
    expect(scheme(["emergency", "fire"])).to.equal(undefined);
    expect(scheme(["emergency"])).to.deep.equal({ "/items": "没有列明临江区消防救援大队的检查内容" });
    expect(scheme(["emergency", "fire", "housing"])).to.have.all.keys("/items/2/departmentId");
    expect(scheme(["emergency", "fire"], { plannedTo: "2026-05-11" })).to.have.all.keys("/plannedTo");
    expect(
      scheme(["emergency", "fire"], { filing: { filedOn: "2026-05-13", platformNumber: "JJ" } }),
    ).to.have.all.keys("/filing/filedOn");
  });

  it("a filing is not younger than the visit it announces", () => {
    const past = { plannedFrom: "2026-05-10", plannedTo: "2026-05-12" };
    expect(scheme(["emergency", "fire"], { ...past, ...filed("2026-05-10") })).to.equal(undefined);
    expect(scheme(["emergency", "fire"], { ...past, ...filed("2026-05-11") })).to.deep.equal({
      "/filing/filedOn": "备案日期不能晚于检查开始日期",
    });
  });

  it("the scheme of a visit that has begun says what was done: unannounced, not filed, since the day of entry", () => {
    const begun = (more: object) => {
      const given = facts({ submissions: [submission("inspection/entry", entry([]))] });
      given.case.dispatch = { source: "complaint", urgent: { reason: "正在违规动火", matters: "动火作业" } };
      const reasons = { surpriseReason: "情况紧急", emergencyReason: "情况紧急" };
      return schemeOf(
        ["emergency", "fire"],
        { surprise: true, filedBeforeEntry: false, ...reasons, ...more },
        given,
      );
    };
    expect(begun({})).to.equal(undefined);
    expect(begun({ plannedFrom: "2026-05-11" })).to.deep.equal({
      "/plannedFrom": "先行入企的紧急检查，检查开始日期应当是入场之日（2026-05-12）",
    });
    expect(begun({ surprise: false })).to.have.all.keys("/surprise");
    expect(begun({ filedBeforeEntry: true, ...filed("2026-05-12") })).to.have.all.keys("/filedBeforeEntry");
  });

  it("a special inspection is filed three full workdays before the visit (期限规则A6)", () => {
    const special = facts();
    special.case.dispatch = { source: "special" };
    // 8 and 11 May and the worked Saturday 9 May lie between 7 and 12 May.
    expect(scheme(["emergency", "fire"], filed("2026-05-07"), special)).to.equal(undefined);
    expect(scheme(["emergency", "fire"], filed("2026-05-08"), special)?.["/filing/filedOn"]).to.match(
      /期限规则A6.*最迟应当于2026-05-07备案/,
    );
    expect(scheme(["emergency", "fire"], filed("2026-05-08"))).to.equal(undefined);
  });
});
