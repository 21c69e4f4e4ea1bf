import type { DecisionTable } from "../../domain/discretion/decision-table.ts";

const WIDTH = 180;
const HEIGHT = 80;
const GAP = 40;
const ROW = 160;

/**
 * Where the tables stand when a person opens the model: what is read below, what reads it above.
 * @param requiredBy the ids of the tables that a table reads
 */
export function diagramOf(
  tables: readonly DecisionTable[],
  requiredBy: (table: DecisionTable) => string[],
): string {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const depth = (table: DecisionTable): number =>
    Math.max(-1, ...requiredBy(table).map((id) => depthOf(byId.get(id)))) + 1;
  const depthOf = (table: DecisionTable | undefined): number => (table ? depth(table) : 0);
  const deepest = Math.max(...tables.map(depth));
  const rows = tables.map((table) => tables.filter((other) => depth(other) === depth(table)));
  const place = new Map(
    tables.map((table, i) => {
      const x = 160 + (rows[i]?.indexOf(table) ?? 0) * (WIDTH + GAP);
      return [table.id, { x, y: 80 + (deepest - depth(table)) * ROW }];
    }),
  );
  const at = (id: string) => place.get(id) ?? { x: 0, y: 0 };
  return [
    "  <dmndi:DMNDI>",
    '    <dmndi:DMNDiagram id="diagram">',
    ...tables.flatMap(({ id }) => [
      `      <dmndi:DMNShape id="${id}_shape" dmnElementRef="${id}">`,
      `        <dc:Bounds height="${HEIGHT}" width="${WIDTH}" x="${at(id).x}" y="${at(id).y}" />`,
      "      </dmndi:DMNShape>",
    ]),
    ...tables.flatMap((table) =>
      requiredBy(table).flatMap((from) => [
        `      <dmndi:DMNEdge id="${table.id}_${from}_edge" dmnElementRef="${table.id}_requires_${from}">`,
        `        <di:waypoint x="${at(from).x + WIDTH / 2}" y="${at(from).y}" />`,
        `        <di:waypoint x="${at(table.id).x + WIDTH / 2}" y="${at(table.id).y + HEIGHT}" />`,
        "      </dmndi:DMNEdge>",
      ]),
    ),
    "    </dmndi:DMNDiagram>",
    "  </dmndi:DMNDI>",
  ].join("\n");
}
