import { expect } from "chai";
import { calendarOf, shippedCalendar, shippedNotices } from "../../domain/calendar.ts";
import type { CaseFile, Delivery, DerivedDeadline } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { correctionProblems } from "../../domain/penalty/guard/service-correction.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { movedBy } from "../../domain/service-clocks.ts";
import { type CorrectionProposal, correctionForm, serviceAfter } from "../../domain/service-correction.ts";
import { aCaseFile } from "../support/case-file.ts";
import { at, submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../support/penalty-file.ts";

const ofUnit = { partyId: unitParty.id };
const recorded = (servedAt: string) => ({ method: "direct", servedAt, place: "厂区", officers: ["p-zhang"] });
const clock = (rule: string, startsOn: string, more: Partial<DerivedDeadline> = {}): DerivedDeadline => {
  const { ref, zh, dueOn, dueAt, basis } = derive(rule, startsOn);
  return {
    ...{ id: `${rule} ${startsOn}`, rule, ref, subject: zh, startsOn, dueOn, dueAt, basis, ...ofUnit },
    ...{ provisional: false, findingId: null, departmentId: null, state: "running", metOn: null },
    ...more,
  };
};
const deliveryOf = (file: CaseFile, id: string): Delivery => {
  const delivery = file.deliveries.find((one) => one.id === id);
  if (!delivery) throw new Error(`no delivery ${id}`);
  return delivery;
};
const proposed = (deliveryId: string, servedAt: string, more: object = {}): CorrectionProposal => ({
  ...{ deliveryId, reason: "登记有误", proofIds: ["e-1"], servedAt, ...more },
});
const shown = (file: CaseFile, proposal: CorrectionProposal) => {
  const delivery = deliveryOf(file, proposal.deliveryId);
  return movedBy(file, delivery, serviceAfter(delivery, proposal), shippedCalendar).map(
    ({ from, to, ended }) =>
      `${to?.rule ?? from?.rule} ${from?.dueOn ?? "—"} ${to?.dueOn ?? "—"} ${ended ? `${ended.as} ${ended.on}` : "running"}`,
  );
};
const problems = (file: CaseFile, proposal: CorrectionProposal) =>
  [...correctionProblems(file, proposal)].map(({ message }) => message).join("；");

describe("更正送达记录：自送达之日起算的其他期限", () => {
  /** The decision was served on 9 July 2026; the fine is to be paid within fifteen days. */
  const decided = (more: Partial<CaseFile> = {}): CaseFile => {
    const file = aPenaltyFile();
    return {
      ...file,
      now: { on: "2026-07-15", at: at("2026-07-15T09:00") },
      deliveries: file.deliveries.map((d) =>
        d.id === "s-decision-unit" ? { ...d, record: recorded(at("2026-07-09T10:00")) } : d,
      ),
      deadlines: [
        clock("decision-delivery", "2026-07-08", { state: "met", metOn: "2026-07-09" }),
        clock("fine-payment", "2026-07-09"),
      ],
      ...more,
    };
  };
  const later = proposed("s-decision-unit", at("2026-07-13T10:00"));

  it("缴纳罚款: fifteen days from the corrected receipt; and whether the decision was served in time is judged again", () => {
    expect(shown(decided(), later)).to.deep.equal([
      "fine-payment 2026-07-24 2026-07-28 running",
      "decision-delivery 2026-07-17 2026-07-17 met 2026-07-13",
    ]);
    expect(problems(decided(), later)).to.equal("");
  });

  it("a payment that was held to be late, demanded and surcharged by the wrong day is not made good by correcting it", () => {
    const late = decided({
      now: { on: "2026-08-03", at: at("2026-08-03T09:00") },
      deadlines: [clock("fine-payment", "2026-07-09", { state: "overdue" })],
    });
    expect(problems(late, later)).to.include("已经按2026-07-24届满认定逾期").and.to.include("变更处罚决定");
    expect(problems(late, proposed("s-decision-unit", at("2026-07-09T16:00")))).to.equal("");
  });

  const paid = decided({
    now: { on: "2026-08-03", at: at("2026-08-03T09:00") },
    deadlines: [clock("fine-payment", "2026-07-09", { state: "met", metOn: "2026-07-24" })],
    payments: [
      {
        ...{ id: "p-1", ...ofUnit, amountFen: 100_000_000, kind: "fine", paidOn: "2026-07-24" },
        ...{ channel: "bank", reference: "B-1" },
      },
    ],
  });
  it("a payment that was in time does not become late by a correction", () => {
    expect(problems(paid, later)).to.equal("");
    expect(problems(paid, proposed("s-decision-unit", at("2026-07-08T16:00")))).to.include("将成为逾期");
  });

  it("whether it would be late is asked by the calendar in force, also when the head approves", () => {
    const earlier = { ...proposed("s-decision-unit", at("2026-07-08T16:00")) };
    const proposal = submission(correctionForm, "service-correction-proposed", "2026-08-03T08:30", earlier);
    const file: CaseFile = {
      ...paid,
      submissions: [...paid.submissions, proposal],
      scope: { deliveryId: "s-decision-unit" },
    };
    const approving = (calendar = shippedCalendar) =>
      [...guardOf("shared/service-correction")(file, calendar)].map(({ message }) => message).join("；");
    expect(approving()).to.include("将成为逾期");
    // Invented: with a day off on the last day, 23 July, the time for the payment goes on until the 24th.
    const last = shippedNotices.at(-1);
    if (last?.year !== 2026) throw new Error("the calendar of 2026 is the last one shipped");
    const holidays = [...last.holidays, { name: "放假", from: "2026-07-23", to: "2026-07-23" }];
    expect(approving(calendarOf([...shippedNotices, { ...last, holidays }]))).to.equal("");
  });

  it("催告: ten workdays from the corrected day, and nobody may have applied to the court before", () => {
    const demand = { ...aPenaltyFile().documents[0], ...ofUnit, issuedOn: "2027-02-01" };
    const documents = [
      ...aPenaltyFile().documents,
      { ...demand, id: "d-demand", template: "performance/final-demand" },
    ] as CaseFile["documents"];
    const record = recorded(at("2027-02-01T10:00"));
    const served = { id: "s-demand", documentIds: ["d-demand"], deliveredOn: "2027-02-01", method: "direct" };
    const file = decided({
      now: { on: "2027-03-01", at: at("2027-03-01T09:00") },
      documents,
      deliveries: [...decided().deliveries, { ...served, record, ...ofUnit }],
      deadlines: [clock("demand-notice", "2027-02-01")],
    });
    const proposal = proposed("s-demand", at("2027-02-04T10:00"));
    const { dueOn } = derive("demand-notice", "2027-02-04");
    expect(shown(file, proposal)[0]).to.equal(
      `demand-notice ${derive("demand-notice", "2027-02-01").dueOn} ${dueOn} running`,
    );
    const application = {
      ...demand,
      id: "d-app",
      template: "performance/court-application",
      issuedOn: dueOn,
    };
    const filed = { ...file, documents: [...documents, application] as CaseFile["documents"] };
    expect(problems(file, proposal)).to.equal("");
    expect(problems(filed, proposal)).to.include("撤回申请，重新送达后再行申请");
    const objection = submission(
      "performance/objection",
      "demand-objected",
      "2027-02-03T09:00",
      { statedOn: "2027-02-03" },
      ofUnit,
    );
    const objected = { ...file, submissions: [...file.submissions, objection] };
    expect(problems(objected, proposal)).to.include("早于更正后的送达日期");
  });

  it("听证会通知书: a hearing that was held on too short a notice is held anew; one still to come is put off, and its clock says so", () => {
    const hearingAt = at("2026-07-23T09:00");
    const told = { id: "d-hearing", template: "hearing/notice", ...ofUnit, issuedOn: "2026-07-10" };
    const served = {
      id: "s-hearing",
      documentIds: ["d-hearing"],
      deliveredOn: "2026-07-10",
      method: "direct",
    };
    const arrangement = submission("hearing/arrangement", "arrange-hearing", "2026-07-10T09:00", {
      ...{ hearingAt, panel: [] },
    });
    const file = decided({
      submissions: [...aPenaltyFile().submissions, arrangement],
      documents: [
        ...aPenaltyFile().documents,
        { ...aPenaltyFile().documents[0], ...told },
      ] as CaseFile["documents"],
      deliveries: [{ ...served, record: recorded(at("2026-07-10T10:00")), ...ofUnit }],
      deadlines: [
        clock("hearing-notice", "2026-07-23", { partyId: null, state: "met", metOn: "2026-07-13" }),
      ],
    });
    const late = proposed("s-hearing", at("2026-07-14T10:00"));
    const { dueOn } = derive("hearing-notice", "2026-07-23");
    expect(dueOn).to.equal("2026-07-13");
    expect(shown(file, late)).to.deep.equal([`hearing-notice ${dueOn} ${dueOn} overdue null`]);
    expect(problems(file, late)).to.equal("");
    const held = submission("hearing/record", "record-hearing", "2026-07-23T11:00", { outcome: "held" });
    const after = { ...file, submissions: [...file.submissions, held] };
    expect(problems(after, late)).to.include("重新通知，另行举行听证");
    expect(problems(after, proposed("s-hearing", at("2026-07-13T10:00")))).to.equal("");
  });

  it("公告送达: with the day of publication the thirty days move, and nothing is served before they are over", () => {
    const file = decided({
      now: { on: "2026-08-20", at: at("2026-08-20T09:00") },
      deliveries: decided().deliveries.map((d) =>
        d.id === "s-decision-unit"
          ? {
              ...d,
              method: "public-notice",
              deliveredOn: "2026-08-10",
              record: {
                ...recorded(at("2026-07-11T10:00")),
                ...{ method: "public-notice", publishedOn: "2026-07-11" },
                ...{ noticeReason: "下落不明", channel: "区政府网站" },
              },
            }
          : d,
      ),
      deadlines: [clock("public-notice-delivery", "2026-07-11", { state: "met", metOn: "2026-08-10" })],
    });
    const unitless = file.deliveries.map(({ unitId: _, ...d }) => ({ ...d, unitId: "emergency" }));
    const rows = file.deadlines.map((d) => ({ ...d, departmentId: "emergency" }));
    const published = proposed("s-decision-unit", at("2026-07-15T10:00"), { publishedOn: "2026-07-15" });
    expect(shown({ ...file, deliveries: unitless, deadlines: rows }, published)).to.deep.equal([
      "public-notice-delivery 2026-08-10 2026-08-14 met 2026-08-14",
    ]);
  });

  describe("责令限期整改、检查通知", () => {
    const inspected = (more: Partial<CaseFile> = {}): CaseFile => {
      const file = aCaseFile();
      const finding = file.findings.find((f) => f.departmentId === "emergency" && f.dueOn !== null);
      const order = derive("rectification-order", "2026-04-30", { dueOn: finding?.dueOn ?? "2026-05-14" });
      return {
        ...file,
        now: { on: "2026-05-20", at: at("2026-05-20T09:00") },
        deadlines: [
          {
            ...clock("rectification-order", "2026-04-30", { partyId: null, findingId: finding?.id ?? "" }),
            dueOn: order.dueOn,
          },
        ],
        ...more,
      };
    };

    it("the date that an order sets stays; an order that reached the enterprise when it was over binds nobody", () => {
      const file = inspected();
      const [row] = file.deadlines;
      expect(shown(file, proposed("s-1", at("2026-05-02T09:00")))).to.deep.equal([
        `rectification-order ${row?.dueOn} ${row?.dueOn} running`,
      ]);
      expect(problems(file, proposed("s-1", at("2026-05-19T09:00")))).to.include("重新确定整改期限");
    });

    it("unless it was a surprise, nobody may have entered before the notice was in hand", () => {
      const file = inspected();
      const visit = inspected({
        submissions: [
          submission("inspection/scheme", "draw-up-scheme", "2026-04-27T09:00", { surprise: false }),
          submission("inspection/entry", "enter-site", "2026-04-30T09:00", {
            enteredAt: at("2026-04-30T09:00"),
          }),
        ],
        deliveries: [
          {
            ...{
              id: "s-0",
              partyId: null,
              documentIds: ["d-1"],
              method: "direct",
              deliveredOn: "2026-04-28",
            },
            record: recorded(at("2026-04-28T09:00")),
          },
          ...file.deliveries,
        ],
      });
      expect(problems(visit, proposed("s-0", at("2026-05-06T09:00")))).to.include("已经于2026-04-30入场检查");
      expect(problems(visit, proposed("s-0", at("2026-04-29T09:00")))).to.equal("");
    });
  });
});
