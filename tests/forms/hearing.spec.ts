import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { at } from "../support/example-inspection/submission.ts";
import { arrangement, hearingReport, heldHearing } from "../support/example-penalty/notice.ts";
import { noticeFile } from "../support/example-penalty/notice-file.ts";
import { unitParty } from "../support/penalty-file.ts";
import { withDayOff } from "./facts.ts";
import { asked, noticeFacts, unit, where } from "./notice-facts.ts";

describe("听证 (行政处罚法 第六十四条、第六十五条)", () => {
  const people = { host: "p-host", clerk: "p-clerk" };
  const arrange = (hearingAt: string, panel = people, more: object = {}, seen: Partial<ActFacts> = {}) =>
    where(
      "hearing/arrangement",
      { ...arrangement(at(hearingAt), panel), ...more },
      noticeFacts({ submissions: [asked], ...seen }),
    );

  it("seven full workdays lie between the notice and the hearing", () => {
    expect(arrange("2026-07-08T09:00")).to.deep.equal([]);
    expect(arrange("2026-07-07T09:00")).to.deep.equal(["/hearingAt"]);
  });

  it("the workdays are those of the calendar in force, when it is arranged as when it is held", () => {
    const calendar = withDayOff("2026-07-03");
    expect(arrange("2026-07-08T09:00", people, {}, { calendar })).to.deep.equal(["/hearingAt"]);
    expect(arrange("2026-07-09T09:00", people, {}, { calendar })).to.deep.equal([]);
    expect(hold({}, "2026-07-01", "p-host", { calendar })).to.deep.equal([""]);
    expect(hold({}, "2026-06-30", "p-host", { calendar })).to.deep.equal([]);
  });

  it("no investigator sits on it, nobody twice, one hosts and one records", () => {
    expect(arrange("2026-07-13T09:00", { ...people, host: "p-zhang" })).to.deep.equal(["/panel/0/personId"]);
    expect(arrange("2026-07-13T09:00", { host: "p-host", clerk: "p-host" })).to.deep.equal([
      "/panel/1/personId",
    ]);
    expect(arrange("2026-07-13T09:00", { host: "p-other", clerk: "p-clerk" })).to.deep.equal([
      "/panel/0/personId",
    ]);
    const { panel } = arrangement(at("2026-07-13T09:00"), people);
    const hosts = panel.map((one) => ({ ...one, duty: "host" }));
    expect(arrange("2026-07-13T09:00", people, { panel: hosts })).to.deep.equal(["/panel"]);
  });

  const { submissions } = noticeFile("hearing/record");
  const upTo = (formId: string) =>
    submissions.slice(
      0,
      submissions.findIndex((s) => s.formId === formId),
    );
  const notices = [unitParty].map(({ id }) => ({
    ...noticeFile("hearing/record").documents[0],
    id: "h-1",
    template: "hearing/notice",
    partyId: id,
  })) as ActFacts["documents"];
  const held = heldHearing(
    { startedAt: at("2026-07-13T09:02"), endedAt: at("2026-07-13T11:30") },
    unitParty.id,
    ["p-zhang"],
  );
  const hold = (data: object, servedOn = "2026-07-01", personId = "p-host", seen: Partial<ActFacts> = {}) => {
    const base = noticeFacts({ on: "2026-07-13" });
    const served = {
      id: "s-h",
      documentIds: ["h-1"],
      deliveredOn: servedOn,
      method: "direct",
      record: null,
      ...unit,
    };
    return where(
      "hearing/record",
      { ...held, ...data },
      noticeFacts({
        on: "2026-07-13",
        personId,
        submissions: upTo("hearing/record"),
        documents: [...base.documents, ...notices],
        deliveries: [...base.deliveries, served],
        ...seen,
      }),
    );
  };

  it("the appointed host alone holds it, at the time of the notice, with the party there", () => {
    expect(hold({})).to.deep.equal([]);
    expect(hold({}, "2026-07-01", "p-other")).to.deep.equal([""]);
    expect(hold({ startedAt: at("2026-07-13T08:00") })).to.deep.equal(["/startedAt"]);
    expect(hold({ endedAt: at("2026-07-13T09:00") })).to.deep.equal(["/endedAt"]);
    expect(hold({ attendees: [] })).to.deep.equal(["/attendees"]);
    expect(hold({ investigatorIds: ["p-host"] })).to.deep.equal(["/investigatorIds/0"]);
    expect(hold({ rightsTold: false })).to.deep.equal(["/rightsTold"]);
    expect(hold({ outcome: "absent", refusalNote: "未到" })).to.deep.equal(["/attendees"]);
  });

  it("on shorter notice than seven workdays it cannot be held, only put off", () => {
    expect(hold({}, "2026-07-02")).to.deep.equal([""]);
    const postponed = { outcome: "postponed", postponeReason: "主持人因病不能主持" };
    expect(hold(postponed, "2026-07-02")).to.deep.equal([]);
    expect(
      hold(postponed, "2026-07-01", "p-other"),
      "by another host, since the host may be ill",
    ).to.deep.equal([]);
  });

  it("the report is the host's and follows a hearing that was held", () => {
    const withMember = (formId: string) =>
      upTo(formId).map((s) =>
        s.formId === "hearing/arrangement"
          ? {
              ...s,
              data: {
                ...s.data,
                panel: [
                  ...(s.data["panel"] as object[]),
                  { personId: "p-member", name: "罗静", duty: "member" },
                ],
              },
            }
          : s,
      );
    const report = (personId: string, formId: string) =>
      where(
        "hearing/report",
        hearingReport("2026-07-14"),
        noticeFacts({ on: "2026-07-14", personId, submissions: withMember(formId) }),
      );
    expect(report("p-host", "hearing/report")).to.deep.equal([]);
    expect(report("p-zhang", "hearing/report")).to.deep.equal([""]);
    expect(report("p-member", "hearing/report"), "in the host's stead").to.deep.equal([]);
    expect(report("p-clerk", "hearing/report"), "who only records does not report").to.deep.equal([""]);
    expect(report("p-host", "hearing/record")).to.deep.equal([""]);
  });
});
