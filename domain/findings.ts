import type { LegalDate } from "./calendar.ts";
import { grounds } from "./grounds.ts";

/** What becomes of a finding (隐患处置去向). */
export type Disposition = "immediate" | "rectification" | "major-hazard" | "transfer" | "none";

export type FindingStatus =
  /** 已发现，尚未处置 */
  | "found"
  /** 整改中 */
  | "open"
  /** 已整改 */
  | "rectified"
  /** 逾期未改，转处罚 */
  | "referred"
  /** 已移送其他部门 */
  | "transferred"
  /** 已销号 */
  | "signed-off"
  /** 不构成隐患或已撤回 */
  | "dismissed";

export interface Finding {
  id: string;
  /** 1, 2, 3 … within the case */
  seq: number;
  departmentId: string;
  checklistItem: string;
  method: "records" | "on-site" | "test";
  description: string;
  place: string;
  /** the provision that is violated, as the officer cites it */
  basis: string;
  severity: "general" | "major";
  disposition: Disposition | null;
  /** 整改要求 and 整改期间安全措施, once disposed */
  requirement: string | null;
  safetyMeasures: string | null;
  responsiblePerson: string | null;
  status: FindingStatus;
  /** the date up to which it must be rectified, extensions included */
  dueOn: LegalDate | null;
  /** department that takes over a transferred problem */
  transferTo: string | null;
  photosBefore: string[];
  photosAfter: string[];
}

/** The findings with which nobody is done yet: nothing that was found may be left lying. */
export const unsettled = <F extends Pick<Finding, "status">>(findings: readonly F[]): F[] =>
  findings.filter(({ status }) => status === "found" || status === "open");

/** What the officer saw of a finding, as far as the law draws a consequence from it. */
export interface Observation {
  severity: Finding["severity"];
  /** 能否立即整改 */
  fixableOnSite: boolean;
  /** the other department that has the power to deal with it, if the inspecting ones have not */
  otherDepartment?: string | null;
}

/** A finding together with what was observed on site. */
export type ObservedFinding = Finding & Required<Observation>;

export interface Proposal {
  disposition: Disposition;
  reasons: { text: string; basis: string }[];
}

/**
 * The disposition (处置去向) that the law suggests for a finding, with the reasons.
 * The length of a rectification period is not proposed: no statute sets one, the order does.
 */
export function proposeDisposition({ severity, fixableOnSite, otherDepartment }: Observation): Proposal {
  // A danger to life comes first: competence of another department does not postpone the measures on site.
  if (severity === "major") {
    const reasons: Proposal["reasons"] = [
      { text: "重大事故隐患应当责令采取现场处理措施并纳入治理督办", basis: grounds.majorHazard },
    ];
    if (otherDepartment)
      reasons.push({
        text: `先行采取现场处理措施，并将情况通报${otherDepartment}`,
        basis: grounds.transfer,
      });
    return { disposition: "major-hazard", reasons };
  }
  if (otherDepartment)
    return {
      disposition: "transfer",
      reasons: [{ text: `应当由${otherDepartment}处理，及时移送并形成记录备查`, basis: grounds.transfer }],
    };
  if (fixableOnSite)
    return {
      disposition: "immediate",
      reasons: [{ text: "事故隐患应当责令立即排除", basis: grounds.hazardMeasures }],
    };
  return {
    disposition: "rectification",
    reasons: [{ text: "不能立即排除，应当责令限期整改", basis: grounds.rectificationOrder }],
  };
}
