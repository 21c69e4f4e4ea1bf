import { type CaseFile, latest } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import type { Provision } from "../violations/violation.ts";
import { knownViolation } from "../violations.ts";
import { penaltyGrounds } from "./grounds.ts";

/** A violation as it was filed; `basis`: the duty that the officers cite. */
export interface FiledViolation {
  code: string;
  description?: string;
  basis?: string;
  findingId?: string;
  sourceFindingId?: string;
}

/** The violations of a case as they were filed, on the spot included. */
export function filedIn(file: Pick<CaseFile, "submissions">): FiledViolation[] {
  const { violations = [] } = (latest(file, "penalty/filing")?.data ?? {}) as {
    violations?: FiledViolation[];
  };
  const { violation } = (latest(file, "simplified/opening")?.data ?? {}) as { violation?: FiledViolation };
  return violation ? [...violations, violation] : violations;
}

const articleNumber = /第[^第]+条/;

/** Those of the provisions under one code whose duty is cited; none for a code that has only one. */
const cited = (code: string, bases: readonly (string | undefined)[]): Provision[] =>
  (knownViolation(code)?.either ?? []).filter(({ duty }) =>
    bases.some((basis) => basis?.includes(articleNumber.exec(duty)?.[0] ?? duty)),
  );

/**
 * The duty of a violation and the article that punishes it. Where a code holds two of them it is the one whose duty was cited
 * when the violation was filed; as long as that does not tell one, both. Empty for a code that the table does not know.
 */
export function provisionOf(
  { code, description }: { code: string; description: string },
  filed: readonly FiledViolation[],
): Provision {
  const own = filed.filter((one) => one.code === code);
  const same = own.filter((one) => one.description === description);
  const told = cited(
    code,
    (same.length > 0 ? same : own).map(({ basis }) => basis),
  );
  const { article = "", duty = "" } = (told.length === 1 ? told[0] : undefined) ?? knownViolation(code) ?? {};
  return { duty, article };
}

/** What stands against filing a violation of a code with two provisions when it does not cite one of them. */
export function* provisionProblems(
  { code, basis }: { code: string; basis: string },
  path: string,
): Generator<Problem> {
  const either = knownViolation(code)?.either ?? [];
  if (either.length > 0 && cited(code, [basis]).length !== 1)
    yield {
      path,
      message: `${code}包含不同的违法行为，应当写明违反的是${either.map(({ duty }) => duty).join("，还是")}，处罚依据据此确定`,
      basis: penaltyGrounds.filing,
    };
}
