import { addDays, type LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Submission } from "../case-file.ts";
import { derive } from "../deadlines.ts";
import { ruleInForce } from "../deadlines-rules.ts";
import { amount } from "../money.ts";
import { type CreditRecord, type Publicity, publicityOf } from "./credit.ts";
import { gradeNames } from "./credit-classes.ts";
import type { Reading } from "./obligation.ts";
import { balanceOf } from "./surcharge.ts";

/** What of a case the conditions are read from. */
export type RepairRecord = CreditRecord & Reading;

/** One condition of repair, as far as the record of the case answers it. */
export interface RepairCondition {
  id: "minimum" | "paid" | "commitment" | "honest";
  zh: string;
  met: boolean;
  why: string;
  basis: string;
}

const measures = "信用修复管理办法（国家发展改革委令第36号，条次待核）；国办发〔2025〕22号";

/**
 * The first day on which repair may be granted: the day after the shortest publicity. Minor information has none.
 * What was decided while the trial measures were the law had their shortest period.
 * @param on the day on which the application is decided
 */
export function repairableFrom({ grade, startsOn, minUntil }: Publicity, on: LegalDate): LegalDate {
  if (ruleInForce("credit-publicity-general-min", on)) return minUntil ? addDays(minUntil, 1) : startsOn;
  const former =
    grade === "serious"
      ? "credit-publicity-serious-min-before-2026-04"
      : "credit-publicity-general-min-before-2026-04";
  return addDays(derive(former, startsOn).dueOn, 1);
}

/** The application that waits for an answer or was answered last. */
export const applicationOf = (file: Pick<CaseFile, "submissions">, partyId: string): Submission | undefined =>
  lastOf(file, "credit/repair-application", partyId);

/** Whether the latest application still waits for its approval. */
export function applicationPending(file: Pick<CaseFile, "submissions">, partyId: string): boolean {
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const asked = own.findLastIndex(({ formId }) => formId === "credit/repair-application");
  return asked >= 0 && !own.slice(asked).some(({ formId }) => formId === "credit/repair-feedback");
}

/** Whether repair was granted and the answer given, and not revoked since. */
export function isRepaired(file: Pick<CaseFile, "submissions">, partyId: string): boolean {
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const answered = own.findLastIndex(({ formId }) => formId === "credit/repair-feedback");
  const check = own.slice(0, answered + 1).findLast(({ formId }) => formId === "credit/repair-check");
  const revoked = own.slice(answered + 1).some(isRevocation);
  return check?.data["conclusion"] === "grant" && !revoked;
}

const isRevocation = ({ formId, data }: Submission): boolean =>
  formId === "credit/repair-revocation" && data["decision"] === "approved";

/** The false commitment for which a repair was revoked; undefined if there is none. */
function falseCommitmentOf(file: Pick<CaseFile, "submissions">, partyId: string): Submission | undefined {
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const revoked = own.findLastIndex(isRevocation);
  return own.slice(0, revoked + 1).findLast(({ formId }) => formId === "credit/false-commitment");
}

/**
 * What the record says of each condition on a day: the shortest publicity is over, the fine is paid, the public
 * commitment is made, and no earlier commitment was false. That the violation is corrected the officer must check.
 */
export function repairConditions(file: RepairRecord, partyId: string, on: LegalDate): RepairCondition[] {
  const publicity = publicityOf(file, partyId);
  if (!publicity) return [];
  const from = repairableFrom(publicity, on);
  const { totalFen: owed, unpaidConfiscationFen } = balanceOf(file, partyId, on);
  const application = applicationOf(file, partyId);
  const broken = falseCommitmentOf(file, partyId);
  return [
    {
      id: "minimum",
      zh: "最短公示期届满",
      met: on >= from,
      why:
        publicity.minUntil === null && on >= from
          ? `${gradeNames[publicity.grade]}不设最短公示期`
          : `${gradeNames[publicity.grade]}，自${from}起可以修复`,
      basis: publicity.minimum?.basis ?? measures,
    },
    {
      id: "paid",
      zh: "罚款已经缴清",
      met: owed === 0,
      why:
        owed === 0
          ? "已缴清"
          : `罚款、加处罚款${unpaidConfiscationFen > 0 ? "和没收的违法所得" : ""}尚欠${amount(owed)}`,
      basis: measures,
    },
    {
      id: "commitment",
      zh: "公开作出信用承诺",
      met: application?.data["commitmentSigned"] === true,
      why: application?.data["commitmentSigned"] === true ? "已作出信用承诺" : "申请中没有信用承诺",
      basis: measures,
    },
    {
      id: "honest",
      zh: "没有虚假承诺",
      met: broken === undefined,
      why: broken ? `${String(broken.data["foundOn"])}发现信用承诺不实` : "没有记录",
      basis: measures,
    },
  ];
}

const lastOf = (
  { submissions }: Pick<CaseFile, "submissions">,
  formId: string,
  partyId: string,
): Submission | undefined => submissions.findLast((s) => s.formId === formId && s.partyId === partyId);
