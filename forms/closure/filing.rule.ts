import { latest } from "../../domain/case-file.ts";
import { archiveBasis } from "../../domain/penalty/archive.ts";
import { notBefore } from "../../domain/penalty/transfer.ts";
import type { ClosureFiling } from "../generated/closure.filing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<ClosureFiling> = function* ({ filedOn }, facts) {
  yield* notBefore(
    "/filedOn",
    filedOn,
    latest(facts, "closure/proposal")?.data["proposedOn"] as string | undefined,
    (on) => `归档不能早于结案之日（${on}）`,
    archiveBasis,
  );
};
export default rule;
