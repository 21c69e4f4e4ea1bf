import type { Calendar } from "../../calendar.ts";
import { type CaseFile, latest } from "../../case-file.ts";
import { periodInWords } from "../../period-words.ts";
import type { Problem } from "../../problem.ts";
import { publicityOf } from "../credit.ts";
import { grounds } from "../credit-grounds.ts";
import { repairConditions } from "../credit-repair.ts";
import { changesOf } from "../decision-change.ts";
import { unperformedProblems } from "../early-removal.ts";
import { listingOf } from "../listing.ts";
import { listingWindowOf } from "../listing-window.ts";

/** 准予信用修复 only on a check that came to it, agreed to by the head, with every condition on record. */
export function* repairGuard(file: CaseFile): Generator<Problem> {
  const { partyId = "" } = file.scope;
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const checked = own.findLastIndex(({ formId }) => formId === "credit/repair-check");
  const check = own[checked]?.data;
  const approved = own
    .slice(checked + 1)
    .some(({ elementId, data }) => elementId === "approve-repair" && data["decision"] === "approved");
  if (check?.["conclusion"] !== "grant" || !approved)
    yield {
      path: "",
      message: "没有经核查拟准予修复并经机关负责人批准的记录，不得准予信用修复",
      basis: grounds.repair,
    };
  if (!publicityOf(file, partyId))
    yield { path: "", message: "没有对该当事人有效的处罚决定", basis: grounds.repair };
  for (const { met, zh, why, basis } of repairConditions(file, partyId, file.now.on))
    if (!met) yield { path: "", message: `${zh}的条件不具备：${why}`, basis };
}

/** 列入名单 only after notice, when the party's time is over or given up, by the head's decision on a penalty that stands. */
export function* listingGuard(file: CaseFile, calendar?: Calendar): Generator<Problem> {
  const { partyId = "" } = file.scope;
  const window = listingWindowOf(file, partyId, calendar);
  if (!window || (!window.waived && file.now.on <= window.endsOn))
    yield {
      path: "",
      message: window
        ? `当事人陈述申辩的期限至${window.endsOn}，届满前不得列入名单`
        : "没有告知当事人拟列入的事实、理由和依据",
      basis: grounds.statement,
    };
  if (listingOf(file, partyId)?.state !== "listed")
    yield { path: "", message: "没有机关负责人列入名单的决定", basis: grounds.listing };
  if (!publicityOf(file, partyId))
    yield { path: "", message: "处罚决定已经不再有效，不得据以列入名单", basis: grounds.listing };
}

/** 提前移出 only after twelve months, when the decision is performed in full, and by the head's decision. */
export function* removalGuard(file: CaseFile): Generator<Problem> {
  const { partyId = "" } = file.scope;
  const listing = listingOf(file, partyId);
  for (const { message, basis } of unperformedProblems(file, partyId)) yield { path: "", message, basis };
  if (latest(file, "credit/removal-decision", { partyId })?.data["decision"] !== "remove")
    yield { path: "", message: "没有机关负责人准予移出的决定", basis: grounds.listing };
  if (listing?.removableFrom && file.now.on < listing.removableFrom)
    yield {
      path: "",
      message: `列入未满${periodInWords("dishonest-list-early-removal")}，自${listing.removableFrom}起才可以提前移出`,
      basis: grounds.listing,
    };
}

/** 变更、撤销 only where the head ordered it. */
export function* changeGuard(file: CaseFile): Generator<Problem> {
  const { partyId = "" } = file.scope;
  if (!changesOf(file, partyId).some(({ submission }) => submission.formId === "credit/decision-change"))
    yield { path: "", message: "没有机关负责人改变处罚决定的记录", basis: grounds.correction };
}
