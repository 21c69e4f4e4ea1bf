import { proposeDisposition } from "../../domain/findings.ts";
import { grounds } from "../../domain/grounds.ts";
import { eachOnce } from "../each-once.ts";
import type { InspectionDisposition } from "../generated/inspection.disposition.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionDisposition> = function* ({ findings: items }, facts) {
  const undisposed = facts.findings.filter(({ disposition }) => disposition === null);
  yield* eachOnce("findings", items, undisposed, {
    wrong: "不是本案待处置的问题",
    basis: grounds.writtenRecord,
  });
  for (const [index, item] of items.entries()) {
    const finding = undisposed.find(({ id }) => id === item.findingId);
    if (!finding) continue;
    const proposal = proposeDisposition(finding);
    if (item.disposition === proposal.disposition) continue;
    if (finding.severity === "major")
      yield {
        path: `/findings/${index}/disposition`,
        message: "重大事故隐患只能按重大事故隐患处置，不得以立即整改、限期整改等代替",
        basis: grounds.majorHazard,
      };
    else if (!item.departureReason)
      yield {
        path: `/findings/${index}/departureReason`,
        message: `未采用建议的去向，请填写理由（建议：${proposal.reasons.map(({ text }) => text).join("；")}）`,
        basis: proposal.reasons.map(({ basis }) => basis).join("；"),
      };
  }
};
export default rule;
