import type { Finding } from "../domain/findings.ts";
import type { Problem } from "./rule.ts";

/**
 * The items of a form must name no finding twice and none but the expected ones.
 * `list` is the name of the array in the form, `wrong` why a finding of this case does not belong into it.
 */
export function* onceAtMost(
  list: string,
  items: readonly { findingId: string }[],
  expected: readonly Pick<Finding, "id">[],
  { wrong, basis }: { wrong: string; basis: string },
): Generator<Problem> {
  const named = items.map((item) => item.findingId);
  for (const [index, id] of named.entries()) {
    const path = `/${list}/${index}/findingId`;
    if (named.indexOf(id) < index) yield { path, message: "同一问题只能填写一次", basis };
    else if (!expected.some((finding) => finding.id === id)) yield { path, message: wrong, basis };
  }
}

/** The items of a form must name every expected finding once and no other. */
export function* eachOnce(
  list: string,
  items: readonly { findingId: string }[],
  expected: readonly Pick<Finding, "id" | "seq" | "description">[],
  reasons: { wrong: string; basis: string },
): Generator<Problem> {
  yield* onceAtMost(list, items, expected, reasons);
  const missing = expected.filter(({ id }) => !items.some((item) => item.findingId === id));
  if (missing.length > 0) {
    const which = missing
      .map(({ seq, description }) => `第${seq}项（${description.slice(0, 20)}）`)
      .join("、");
    yield { path: `/${list}`, message: `还有问题没有填写：${which}`, basis: reasons.basis };
  }
}
