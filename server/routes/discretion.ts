import Type from "typebox";
import { discretionQuestion, readDiscretionInput } from "../../domain/discretion/read-input.ts";
import { discretion } from "../../domain/discretion.ts";
import { defineRoute } from "../define-route.ts";

const text = Type.String();
const flag = Type.Boolean();
const fen = Type.Integer({ description: "分" });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Range = orNull(Type.Object({ min: fen, max: fen }));

/** Each field is read by its own reader, which understands words by id and in Chinese. */
const question = Type.Object(
  Object.fromEntries(
    discretionQuestion.map(({ name, zh, expected, required }) => {
      const field = Type.Unknown({ title: zh, description: expected });
      return [name, required ? field : Type.Optional(field)];
    }),
  ),
);

export default [
  defineRoute({
    method: "post",
    path: "/discretion",
    summary: "裁量建议及其理由（一个当事人的一项违法行为）",
    tag: "行政处罚",
    access: "signed-in",
    body: question,
    reply: Type.Object({
      violation: text,
      zh: text,
      article: text,
      duty: text,
      outcome: text,
      outcomeZh: text,
      mandatory: flag,
      ranges: Type.Object({ unit: Range, person: Range }),
      suspension: orNull(text),
      hearingRequired: flag,
      legalReviewRequired: flag,
      collectiveDiscussionRequired: flag,
      simpleProcedureAllowed: flag,
      transferToPolice: flag,
      crimeCheckRequired: flag,
      coercionMayBeSpared: flag,
      benchmark: orNull(Type.Object({ id: text, label: text, min: fen, max: fen })),
      departsFromBenchmark: flag,
      provisional: flag,
      reasons: Type.Array(
        Type.Object({
          text,
          basis: text,
          provenance: Type.Optional(text),
          provisional: Type.Optional(flag),
        }),
      ),
    }),
    // Nothing is read of a case and nothing is kept: the same question gives the same answer.
    handle: async ({ body }) => discretion(readDiscretionInput(body)),
  }),
];
