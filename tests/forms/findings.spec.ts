import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { Submission } from "../../domain/case-file.ts";
import { proposeDisposition } from "../../domain/findings.ts";
import { facts, finding, judged, photo, submission } from "./facts.ts";

describe("the disposition that the law suggests (隐患处置去向)", () => {
  const rows: [
    because: string,
    severity: "general" | "major",
    fixable: boolean,
    other: string | null,
    to: string,
  ][] = [
    ["重大事故隐患: 安全生产法 第四十一条第三款、第六十五条", "major", false, null, "major-hazard"],
    ["a major hazard is none to be tidied away on the spot", "major", true, null, "major-hazard"],
    [
      "a major hazard is met on site even where another department is competent",
      "major",
      false,
      "住建",
      "major-hazard",
    ],
    ["another department is competent: 安全生产法 第六十九条", "general", true, "住建", "transfer"],
    ["立即排除: 安全生产法 第六十五条第一款第三项", "general", true, null, "immediate"],
    ["otherwise within a period: 安全生产法 第六十五条第一款第二项", "general", false, null, "rectification"],
  ];
  for (const [because, severity, fixableOnSite, otherDepartment, to] of rows)
    it(`${to}: ${because}`, () => {
      const { disposition, reasons } = proposeDisposition({ severity, fixableOnSite, otherDepartment });
      expect(disposition).to.equal(to);
      for (const { text, basis } of reasons) expect([text, basis].join()).to.match(/安全生产法 第/);
      expect(reasons).to.have.length(severity === "major" && otherDepartment ? 2 : 1);
    });
});

describe("disposing of the findings", () => {
  const found = [
    finding("f-1", { fixableOnSite: true }),
    finding("f-2"),
    finding("f-3", { severity: "major" }),
    finding("f-4", { otherDepartment: "临江区住房和城乡建设局" }),
  ];
  const proper = [
    { findingId: "f-1", disposition: "immediate", requirement: "立即穿戴防静电工作服" },
    { findingId: "f-2", disposition: "rectification", requirement: "更换", dueOn: "2026-06-12" },
    { findingId: "f-3", disposition: "major-hazard", requirement: "停止使用" },
    { findingId: "f-4", disposition: "transfer", requirement: "移送", transferTo: "临江区住房和城乡建设局" },
  ];
  const harmless = { violation: "no-violation", violationReason: "初次发现，责令后当场改正" };
  const dispose = (findings: object[], given: Partial<ActFacts> = {}) =>
    judged(
      "inspection/disposition",
      { findings: findings.map((item) => ({ ...harmless, ...item })) },
      facts({ findings: found, ...given }),
    );
  const changed = (at: number, more: object) =>
    proper.map((item, i) => (i === at ? { ...item, ...more } : item));

  it("each finding goes the way the law suggests", () => expect(dispose(proper)).to.equal(null));

  it("every finding is disposed of: what was found may not be passed over (安全生产法 第六十八条)", () =>
    expect(dispose(proper.slice(0, 3))?.at).to.deep.equal({
      "/findings": "还有问题没有填写：第4项（问题f-4）",
    }));

  it("and once", () =>
    expect(dispose([...proper, proper[1] as object])?.at).to.deep.equal({
      "/findings/4/findingId": "同一问题只能填写一次",
    }));

  it("a finding of another case is refused", () => {
    const refusal = dispose([...proper, { ...proper[1], findingId: "f-9" }]);
    expect(refusal?.code).to.equal("RULE_BROKEN");
    expect(refusal?.at).to.have.all.keys("/findings/4/findingId");
  });

  for (const disposition of ["immediate", "rectification", "transfer", "none"])
    it(`a major hazard cannot become ${disposition}, whatever the reason (安全生产法 第四十一条、第六十五条)`, () => {
      const item = { disposition, dueOn: "2026-06-12", transferTo: "住建", departureReason: "企业请求" };
      const refusal = dispose(changed(2, item));
      expect(refusal?.at).to.have.all.keys("/findings/2/disposition");
      expect(refusal?.reason).to.include("安全生产法 第四十一条第三款、第六十五条");
    });

  it("departing from the suggestion takes a reason", () => {
    const item = { disposition: "rectification", dueOn: "2026-06-12" };
    expect(dispose(changed(0, item))?.at).to.have.all.keys("/findings/0/departureReason");
    expect(dispose(changed(0, { ...item, departureReason: "配件需采购" }))).to.equal(null);
  });

  it("whether a violation is handed on is said of every finding, however it is mended (行政处罚法 第二十八条)", () => {
    expect(dispose(changed(1, { violation: "refer", violationReason: undefined }))).to.equal(null);
    expect(dispose(changed(1, { violation: "crime", violationReason: undefined }))).to.equal(null);
    expect(() => dispose(changed(1, { violation: undefined }))).to.throw();
    expect(() => dispose(changed(1, { violationReason: undefined }))).to.throw();
  });

  it("a period ends after today", () => {
    expect(dispose(changed(1, { dueOn: "2026-05-12" }))?.at).to.have.all.keys("/findings/1/dueOn");
    expect(dispose(changed(1, { dueOn: "2026-05-13" }))).to.equal(null);
  });
});

describe("verifying what was mended on the spot (安全生产法 第六十五条第一款第三项)", () => {
  const given = {
    findings: [
      finding("f-1", { disposition: "immediate", status: "open" }),
      finding("f-2", { disposition: "immediate", status: "rectified" }),
      finding("f-3", { disposition: "rectification", status: "open" }),
    ],
    submissions: [submission("inspection/entry", { enteredAt: "2026-05-12T09:00:00+08:00" })],
  };
  const fixed = { findingId: "f-1", fixed: true, fixedAt: "2026-05-12T10:00:00+08:00", photosAfter: [photo] };
  const verify = (...items: object[]) => judged("inspection/immediate-fix", { items }, facts(given))?.at;

  it("each finding to be mended at once is verified once, with a photo", () =>
    expect(verify(fixed)).to.equal(undefined));
  it("mended while they came in counts", () =>
    expect(verify({ ...fixed, fixedAt: "2026-05-12T09:00:00+08:00" })).to.equal(undefined));
  it("others do not belong here", () =>
    expect(verify(fixed, { ...fixed, findingId: "f-3" })).to.have.all.keys("/items/1/findingId"));
  it("not mended: it gets a period that ends after today", () => {
    const not = { findingId: "f-1", fixed: false, photosAfter: [], requirement: "更换" };
    expect(verify({ ...not, dueOn: "2026-05-20" })).to.equal(undefined);
    expect(verify({ ...not, dueOn: "2026-05-12" })).to.have.all.keys("/items/0/dueOn");
  });
  it("mended before anybody came is no immediate fix", () =>
    expect(verify({ ...fixed, fixedAt: "2026-05-12T08:59:59+08:00" })).to.have.all.keys("/items/0/fixedAt"));
});

describe("closing an inspection (安全生产法 第六十五条、第六十八条)", () => {
  const close = (...findings: ReturnType<typeof finding>[]) =>
    judged("inspection/closure", { opinion: "同意办结" }, facts({ findings }));
  it("is possible when every finding has come to its end", () =>
    expect(
      close(
        finding("f-1", { status: "rectified" }),
        finding("f-2", { status: "referred" }),
        finding("f-3", { status: "signed-off" }),
      ),
    ).to.equal(null));
  it("is refused while one is open", () =>
    expect(close(finding("f-1", { status: "open" }))?.reason).to.include("第1项问题尚未处理完毕"));
  it("is refused while a visit that was not filed before the entry has not been filed since", () => {
    const after = (filedBeforeEntry: boolean, ...more: Submission[]) =>
      judged(
        "inspection/closure",
        { opinion: "同意办结" },
        facts({ submissions: [submission("inspection/scheme", { filedBeforeEntry }), ...more] }),
      );
    expect(after(false)?.reason).to.include("尚未补录备案");
    expect(after(false, submission("inspection/filing-backfill", {}))).to.equal(null);
    expect(after(true)).to.equal(null);
  });
});
