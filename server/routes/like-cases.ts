import Type from "typebox";
import { addMonths } from "../../domain/calendar.ts";
import { LIKE_CASE_YEARS, likeFines, spread } from "../../domain/penalty/like-cases.ts";
import { defineRoute } from "../define-route.ts";

const id = Type.String({ format: "uuid" });
const fen = Type.Integer({ description: "分" });
const Spread = Type.Union([Type.Object({ min: fen, median: fen, max: fen }), Type.Null()]);

export default [
  defineRoute({
    method: "get",
    path: "/cases/:caseId/like-cases",
    summary: "近三年同类案件的罚款数额及其分布",
    tag: "行政处罚",
    access: "signed-in",
    params: Type.Object({ caseId: id }),
    query: Type.Object({ code: Type.String({ pattern: "^V[0-9]{2}$" }) }),
    reply: Type.Object({
      since: Type.String(),
      items: Type.Array(
        Type.Object({
          number: Type.String(),
          decidedOn: Type.String(),
          partyKind: Type.Enum(["unit", "person"]),
          fineFen: fen,
        }),
      ),
      unit: Spread,
      person: Spread,
    }),
    async handle({ params: { caseId }, query: { code }, actor }, deps) {
      await deps.read.caseReads.visible(actor, caseId);
      const { leadUnitId } = await deps.read.cases.get(caseId);
      const since = addMonths(deps.clock.today(), -12 * LIKE_CASE_YEARS);
      const others = (await deps.read.penaltyCases.decidedSince(since, leadUnitId, code)).filter(
        (other) => other !== caseId,
      );
      // Numbers and amounts only: what else is in another case is not for everybody who works on this one.
      const files = await Promise.all(others.map((other) => deps.read.caseFile(other)));
      const items = files.flatMap((file) => likeFines(file, code));
      const finesOf = (kind: "unit" | "person") =>
        items.filter(({ partyKind }) => partyKind === kind).map(({ fineFen }) => fineFen);
      return { since, items, unit: spread(finesOf("unit")), person: spread(finesOf("person")) };
    },
  }),
];
