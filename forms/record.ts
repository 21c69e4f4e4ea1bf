import type { ActFacts } from "../domain/authority.ts";
import { dateOf, legalInstant } from "../domain/calendar-instants.ts";
import { grounds } from "../domain/grounds.ts";
import { type FilledField, type Form, filledFields } from "./form.ts";
import type { Problem } from "./rule.ts";

/**
 * What holds for every record: nothing is recorded before it happened, a date that is set lies ahead,
 * and the evidence it refers to is on the file of this case.
 */
export function* recordProblems(
  of: Pick<Form<unknown>, "schema">,
  data: unknown,
  facts: ActFacts,
): Generator<Problem> {
  for (const filled of filledFields(of, data)) {
    if (filled.field["x-when"]) yield* timeProblems(filled, facts);
    const refers = filled.field["x-refers"];
    if (refers === "evidence" || refers === "photo") yield* evidenceProblems(filled, facts);
    if (refers === "party" && !facts.parties.some(({ id }) => id === filled.value))
      yield { path: filled.path, message: "本案没有这一当事人", basis: grounds.party };
    if (refers === "delivery" && !facts.deliveries.some(({ id }) => id === filled.value))
      yield { path: filled.path, message: "本案没有这次送达", basis: grounds.service };
  }
}

function* timeProblems({ path, field, value }: FilledField, { now }: ActFacts): Generator<Problem> {
  const title = field.title ?? "";
  const given = String(value);
  if (field["x-when"] === "future" && given <= now.on)
    yield { path, message: `${title}应当晚于今天（${now.on}）`, basis: grounds.rectificationOrder };
  if (field["x-when"] !== "past") return;
  const early = field.format === "date" ? given <= now.on : legalInstant(given) <= legalInstant(now.at);
  if (!early)
    yield { path, message: `${title}不能晚于现在（${dateOf(now.at)}）`, basis: grounds.writtenRecord };
}

function* evidenceProblems({ path, field, value }: FilledField, facts: ActFacts): Generator<Problem> {
  const item = facts.evidence.find(({ id }) => id === value);
  if (!item) yield { path, message: "本案没有这一证据材料", basis: grounds.evidence };
  else if (field["x-refers"] === "photo" && !item.mediaType.startsWith("image/"))
    yield { path, message: "这里应当提交照片", basis: grounds.evidence };
}
