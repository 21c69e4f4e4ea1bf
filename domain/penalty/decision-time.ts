import { addDays, daysBetween, type LegalDate } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import type { CaseFile, Submission } from "../case-file.ts";
import { testsOf } from "../investigation/sealing-clock.ts";
import { decidedOn } from "./decision.ts";
import { crimeStands } from "./transfer.ts";

/** A time that elsewhere does not count in the time for the decision (B13). */
export interface Pause {
  from: LegalDate;
  /** its last day; today while it lasts */
  to: LegalDate;
  zh: string;
  basis: string;
}

/** The time for the decision as another reading counts it. */
export interface OtherReading {
  pauses: Pause[];
  /** how many days of the pauses lie after the filing, each day once */
  days: number;
  dueOn: LegalDate;
  note: string;
}

const sister = "生态环境行政执法案卷评查细则（2024年版）（参照，应急管理领域没有查到规定）";
const none = "没有查到规定，仅供对照";

type Recorded = Pick<CaseFile, "submissions" | "parties" | "deliveries" | "deadlines" | "now">;

/**
 * 办案期限的另一种计算: PL60 counts every day from the filing, and so does the clock of the case. Other fields leave out
 * hearings, appraisals, tests and public notices; so both are shown until the rule of this field is known.
 * @returns null where the case has no clock or nothing happened that might be left out
 */
export function otherReading(file: Recorded): OtherReading | null {
  const clock = file.deadlines.findLast(({ ref }) => ref === "B12");
  const end = decidedOn(file) ?? file.now.on;
  const pauses = pausesOf(file)
    .map((pause) => (pause.to > end ? { ...pause, to: end } : pause))
    .filter(({ from, to }) => to > from);
  if (!clock || pauses.length === 0) return null;
  const days = daysCovered(pauses, dateOf(clock.startsOn));
  const note = `扣除以上时间共${days}日的计算；${sister}`;
  return { pauses, days, dueOn: addDays(clock.dueOn, days), note };
}

function pausesOf(file: Recorded): Pause[] {
  const { submissions, now } = file;
  const until = (found: Submission | undefined, on?: unknown): LegalDate =>
    found ? dateOf(String(on ?? found.at)) : now.on;
  return submissions.flatMap((s, at): Pause[] => {
    const next = (test: (later: Submission) => boolean) => submissions.slice(at + 1).find(test);
    const from = dateOf(s.at);
    if (s.elementId === "approve-suspension" && s.data["decision"] === "approved") {
      const end = next(({ formId }) => formId === "penalty/resumption");
      return [{ from, to: until(end, end?.data["resumedOn"]), zh: "中止调查", basis: none }];
    }
    if (s.formId === "notice/hearing-request") {
      const end = next(
        ({ formId, data, partyId }) =>
          (formId === "hearing/record" && data["outcome"] !== "postponed") ||
          (formId === "notice/hearing-withdrawal" && partyId === s.partyId) ||
          formId === "penalty/new-evidence",
      );
      return [{ from, to: until(end), zh: "听证", basis: sister }];
    }
    if (s.formId === "investigation/appraisal") {
      const end = next(
        ({ formId, partyId }) => formId === "investigation/appraisal-result" && partyId === s.partyId,
      );
      return [{ from, to: until(end, end?.data["receivedOn"]), zh: "鉴定", basis: sister }];
    }
    if (s.formId === "investigation/measure-record") {
      const scope = s.partyId === null ? {} : { partyId: s.partyId };
      const tests = testsOf({ submissions, scope }, String(s.data["imposedOn"]));
      return tests.map((test) => ({ from: test.from, to: test.to, zh: "检测、检验", basis: sister }));
    }
    if (s.formId === "shared/service-record") {
      const delivery = file.deliveries.find(({ id }) => id === s.deliveryId);
      // As it counts: the day of publication may have been corrected since.
      const published = (delivery?.record ?? s.data)["publishedOn"];
      const again = next(({ formId, deliveryId }) => formId === s.formId && deliveryId === s.deliveryId);
      if (again || typeof published !== "string") return [];
      return [{ from: published, to: delivery?.deliveredOn ?? now.on, zh: "公告送达", basis: sister }];
    }
    if (s.formId === "transfer/police-handover") {
      const end = submissions
        .slice(at + 1)
        .find((_, i) => crimeStands({ submissions: submissions.slice(0, at + 2 + i) }) !== "police");
      return [{ from, to: until(end), zh: "移送公安机关", basis: none }];
    }
    return [];
  });
}

/** How many days the pauses cover after a day, each counted once. */
function daysCovered(pauses: readonly Pause[], after: LegalDate): number {
  let days = 0;
  let counted = after;
  for (const { from, to } of [...pauses].sort((a, b) => a.from.localeCompare(b.from))) {
    const start = from > counted ? from : counted;
    if (to <= start) continue;
    days += daysBetween(start, to);
    counted = to;
  }
  return days;
}
