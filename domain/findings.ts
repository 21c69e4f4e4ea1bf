import type { Disposition, Finding } from "./case-file.ts";
import { grounds } from "./grounds.ts";

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
