import { expect } from "chai";
import type { CaseFile, DerivedDeadline, Service } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { correctionProblems, reopenedUntil } from "../../domain/penalty/guard/service-correction.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { windowClosed, windowOf } from "../../domain/penalty/window.ts";
import { asCorrected, movedBy } from "../../domain/service-clocks.ts";
import {
  type CorrectionProposal,
  correctedRecord,
  correctionForm,
  correctionTask,
  pendingCorrection,
  serviceAfter,
} from "../../domain/service-correction.ts";
import { at, head, submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../support/penalty-file.ts";

const ofUnit = { partyId: unitParty.id };
const document = (id: string, template: string, issuedOn: string): CaseFile["documents"][number] => ({
  ...{ id, template, title: template, number: null, issuedOn, departmentId: null, findingId: null },
  ...{ sha256: "", ...ofUnit },
});
const noticed = "2026-06-25";
const service = (id: string, documentIds: string[], deliveredOn: string): CaseFile["deliveries"][number] => ({
  ...{ id, documentIds, deliveredOn, method: "direct", unitId: "emergency", ...ofUnit },
  record: {
    ...{ method: "direct", servedAt: at(`${deliveredOn}T10:00`), place: "临江区化工园区仓储路6号" },
    ...{ officers: ["p-zhang", "p-li"], receiverName: "许敏", receiverRelation: "staff" },
  },
});
const clock = (rule: string, startsOn: string, more: Partial<DerivedDeadline> = {}): DerivedDeadline => {
  const { ref, zh, dueOn, dueAt, basis } = derive(rule, startsOn);
  return {
    ...{ id: `${rule} ${startsOn}`, rule, ref, subject: zh, startsOn, dueOn, dueAt, basis, ...ofUnit },
    ...{ provisional: false, findingId: null, departmentId: null, state: "running", metOn: null },
    ...more,
  };
};
const window = (startsOn: string, more: Partial<DerivedDeadline> = {}) =>
  ["statement-with-hearing-right", "hearing-request"].map((rule) => clock(rule, startsOn, more));
const isDecision = (formId: string) => formId.startsWith("penalty/decision");

/** Told on 25 June; the time for an answer runs until 2 July. Undecided, unless `decided`. */
const told = ({
  decided = false,
  add = [],
  ...more
}: Partial<CaseFile> & { decided?: boolean; add?: CaseFile["submissions"] } = {}): CaseFile => {
  const file = aPenaltyFile();
  return {
    ...file,
    now: { on: "2026-06-29", at: at("2026-06-29T09:00") },
    submissions: [...file.submissions.filter(({ formId }) => decided || !isDecision(formId)), ...add],
    documents: [
      document("n-1", "notice/penalty-notice", noticed),
      document("n-2", "notice/hearing-notice", noticed),
    ],
    deliveries: [service("s-1", ["n-1", "n-2"], noticed)],
    deadlines: window(noticed),
    ...more,
  };
};
const servedOn = (day: string, deliveryId = "s-1"): CorrectionProposal => ({
  ...{ deliveryId, reason: "回证存根的日期与登记不符", proofIds: ["e-1"], servedAt: at(`${day}T10:00`) },
});
const moves = (file: CaseFile, proposal: CorrectionProposal) => {
  const delivery = file.deliveries.find(({ id }) => id === proposal.deliveryId);
  if (!delivery) throw new Error("no such delivery");
  const after = serviceAfter(delivery, proposal);
  const moved = movedBy(file, delivery, after);
  return { delivery, after, moved, instead: asCorrected(file, delivery, after, moved) };
};
const shown = (file: CaseFile, proposal: CorrectionProposal) =>
  moves(file, proposal).moved.map(
    ({ from, to, ended }) =>
      `${from?.rule ?? to?.rule} ${from?.dueOn ?? "—"} ${to?.dueOn ?? "—"} ${ended ? `${ended.as} ${ended.on}` : "running"}`,
  );
const problems = (file: CaseFile, proposal: CorrectionProposal) =>
  [...correctionProblems(file, proposal)].map(({ message }) => message);

/** The same case after the correction was carried out. */
const carriedOut = (file: CaseFile, proposal: CorrectionProposal): CaseFile => {
  const { delivery, after, moved, instead } = moves(file, proposal);
  const before = { method: "direct", deliveredOn: delivery.deliveredOn, record: delivery.record } as Service;
  const correction = { submissionId: "c-1", before, after, clocks: [], at: file.now.at };
  return {
    ...instead,
    deliveries: instead.deliveries.map((one) => ({ ...one, corrections: [correction] })),
    deadlines: instead.deadlines.map((d) =>
      moved.some(({ from }) => from?.id === d.id) ? { ...d, state: "superseded" } : d,
    ),
  };
};

describe("更正送达记录 (民事诉讼法 第八十七条；行政处罚法 第六十一条)", () => {
  describe("what the record reads like", () => {
    it("what is not named stays; another way of service is told anew, with the day that the law takes for it", () => {
      const [delivery] = told().deliveries;
      if (!delivery) throw new Error("nothing was served");
      expect(correctedRecord(delivery, servedOn("2026-06-26"))).to.deep.equal({
        ...delivery.record,
        servedAt: at("2026-06-26T10:00"),
      });
      const posted = { ...servedOn(noticed), method: "post" as const, trackingNumber: "EMS-1" };
      expect(correctedRecord(delivery, posted)).to.not.have.any.keys("receiverName", "receiverRelation");
      expect(() => serviceAfter(delivery, posted)).to.throw("received");
      const signed = serviceAfter(delivery, { ...posted, receivedOn: "2026-06-28", receiverName: "王强" });
      expect([signed.method, signed.deliveredOn]).to.deep.equal(["post", "2026-06-28"]);
      expect(signed.record["slip"]).to.deep.equal({
        slip: "received",
        receivedOn: "2026-06-28",
        receiverName: "王强",
      });
    });

    it("a proposal waits until the head refuses it, it is carried out, or the facts have overtaken it", () => {
      const data = { ...servedOn("2026-06-26") };
      const proposal = submission(correctionForm, "service-correction-proposed", "2026-06-29T09:00", data);
      const answered = (decision: string) =>
        submission(
          "shared/approval",
          correctionTask,
          "2026-06-29T10:00",
          { decision },
          {
            ...head,
            deliveryId: "s-1",
          },
        );
      const pending = (...add: CaseFile["submissions"]) => pendingCorrection(told({ add }), "s-1")?.id;
      expect(pending()).to.equal(undefined);
      expect(pending(proposal)).to.equal(proposal.id);
      expect(pending(proposal, answered("approved"))).to.equal(proposal.id);
      expect(pending(proposal, answered("returned"))).to.equal(undefined);
      const file = told({ add: [proposal, answered("approved")] });
      const done = carriedOut(file, data).deliveries.map((delivery) => ({
        ...delivery,
        corrections: (delivery.corrections ?? []).map((c) => ({ ...c, submissionId: proposal.id })),
      }));
      expect(pendingCorrection({ ...file, deliveries: done }, "s-1")).to.equal(undefined);
      const lapsed = file.deliveries.map((one) => ({ ...one, lapsedCorrections: [proposal.id] }));
      expect(pendingCorrection({ ...file, deliveries: lapsed }, "s-1")).to.equal(undefined);
      const again = {
        ...submission(correctionForm, "service-correction-proposed", "2026-06-29T11:00", data),
        id: "c-2",
      };
      const anew = { submissions: [...file.submissions, again], deliveries: lapsed };
      expect(pendingCorrection(anew, "s-1")?.id).to.equal("c-2");
    });
  });

  describe("陈述申辩、听证的期限", () => {
    it("that still run are counted from the corrected day; another receiver alone moves nothing", () => {
      expect(shown(told(), servedOn("2026-06-26"))).to.deep.equal([
        "statement-with-hearing-right 2026-07-02 2026-07-03 running",
        "hearing-request 2026-07-02 2026-07-03 running",
      ]);
      const { instead } = moves(told(), servedOn("2026-06-26"));
      expect(windowOf(instead, unitParty.id)?.hearingEndsOn).to.equal("2026-07-03");
      const receiver = { ...servedOn(noticed), receiverName: "王强" };
      expect(shown(told(), receiver)).to.deep.equal([]);
    });

    it("that were over by the wrong day go on, though no process waits: an answer is taken up all the same, and nothing is decided before", () => {
      const file = told({
        now: { on: "2026-07-03", at: at("2026-07-03T09:00") },
        deadlines: window(noticed, { state: "met", metOn: "2026-07-02" }),
      });
      const proposal = servedOn("2026-06-30");
      expect(shown(file, proposal)).to.deep.equal([
        "statement-with-hearing-right 2026-07-02 2026-07-07 running",
        "hearing-request 2026-07-02 2026-07-07 running",
      ]);
      const { delivery, moved } = moves(file, proposal);
      expect(reopenedUntil(file, delivery, moved)).to.equal("2026-07-08T00:00:00+08:00");
      const after = carriedOut(file, proposal);
      expect(windowClosed(after, unitParty.id)).to.equal(true);
      expect(windowOf(after, unitParty.id)?.openOn("2026-07-07")).to.equal(true);
      const again = servedOn("2026-07-01");
      expect(reopenedUntil(after, ...movedAgain(after, again))).to.equal("2026-07-09T00:00:00+08:00");
    });

    it("that are over by the corrected day as well end with their last day; a waiver ends them as it did", () => {
      const on = { now: { on: "2026-07-07", at: at("2026-07-07T09:00") } };
      const elapsed = told({ ...on, deadlines: window(noticed, { state: "met", metOn: "2026-07-02" }) });
      expect(shown(elapsed, servedOn("2026-06-26"))[0]).to.match(/2026-07-03 met 2026-07-03$/);
      const waived = told({ ...on, deadlines: window(noticed, { state: "met", metOn: "2026-06-29" }) });
      expect(shown(waived, servedOn("2026-06-26"))[0]).to.match(/2026-07-03 met 2026-06-29$/);
      expect(windowClosed(told(), unitParty.id)).to.equal(false);
    });

    it("a decision that was made before they were over by the corrected day is not made lawful: it is refused with the way out", () => {
      const file = told({ decided: true, now: { on: "2026-07-09", at: at("2026-07-09T09:00") } });
      const [refused = "", ...more] = problems(file, servedOn("2026-07-01"));
      expect(refused).to.include("期限至2026-07-08，尚未届满").and.to.include("不得于2026-07-08作出");
      expect(refused).to.include("重新告知并送达，或者依法变更、撤销处罚决定");
      expect(more).to.deep.equal([]);
      expect(problems(file, servedOn("2026-06-30"))).to.deep.equal([]);
    });

    it("nobody answered a notice that had not reached him", () => {
      const asked = submission(
        "notice/hearing-request",
        "hearing-requested",
        "2026-06-26T15:00",
        { requestedOn: "2026-06-26" },
        ofUnit,
      );
      const file = told({ add: [asked], deliveries: [service("s-1", ["n-1", "n-2"], noticed)] });
      const own = file.submissions.indexOf(asked);
      const record = submission(
        "shared/service-record",
        "serve-documents",
        "2026-06-25T10:30",
        {},
        {
          deliveryId: "s-1",
        },
      );
      const placed = { ...file, submissions: file.submissions.toSpliced(own, 0, record) };
      expect(problems(placed, servedOn("2026-06-29")).join()).to.include("早于更正后的送达日期");
      expect(problems(placed, servedOn("2026-06-26"))).to.deep.equal([]);
    });

    it("as long as the head has not decided on a correction, nothing is decided on the party", () => {
      const data = { ...servedOn("2026-06-26") };
      const proposal = submission(correctionForm, "service-correction-proposed", "2026-07-06T09:00", data);
      const decision = (add: CaseFile["submissions"]) => {
        const file = told({ add, now: { on: "2026-07-06", at: at("2026-07-06T10:00") } });
        const found = [...guardOf("penalty/decision")({ ...file, scope: ofUnit })];
        return found.filter(({ message }) => message.includes("送达记录的更正尚在审批"));
      };
      expect(decision([])).to.have.length(0);
      expect(decision([proposal])).to.have.length(1);
    });
  });
});

function movedAgain(file: CaseFile, proposal: CorrectionProposal) {
  const { delivery, moved } = moves(file, proposal);
  return [delivery, moved] as const;
}
