import type { DecisionTable, Input } from "../../domain/discretion/decision-table.ts";
import { diagramOf } from "./diagram.ts";
import { cellText, literalText } from "./feel.ts";

/** A model of the engine: tables of which the later ones may read the results of the earlier. */
export interface DecisionModel {
  /** path below processes/ */
  file: string;
  id: string;
  zh: string;
  tables: readonly DecisionTable[];
}

/** The model as DMN 1.3, with Chinese labels, the basis in a column of its own and notes as annotations. */
export function writeDmn({ id, zh, tables }: DecisionModel): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="${id}" name="${escaped(zh)}" namespace="http://camunda.org/schema/1.0/dmn">`,
    ...tables.map((table) => decision(table, tables)),
    diagramOf(tables, requiredBy),
    "</definitions>",
    "",
  ].join("\n");
}

/** The tables whose results this one reads, each once. */
const requiredBy = ({ inputs }: DecisionTable): string[] => [
  ...new Set(inputs.flatMap(({ from }) => (from === undefined ? [] : [from]))),
];

function decision(table: DecisionTable, all: readonly DecisionTable[]): string {
  const { id, zh, note, result, hitPolicy, inputs, outputs, rules } = table;
  return [
    `  <decision id="${id}" name="${escaped(zh)}">`,
    ...(note === undefined ? [] : [`    <description>${escaped(note)}</description>`]),
    `    <variable id="${id}_result" name="${result}" />`,
    ...requiredBy(table).flatMap((from) => [
      `    <informationRequirement id="${id}_requires_${from}">`,
      `      <requiredDecision href="#${from}" />`,
      "    </informationRequirement>",
    ]),
    `    <decisionTable id="${id}_table" hitPolicy="${hitPolicy}">`,
    ...inputs.flatMap((input) => column(id, input, all)),
    ...[...outputs, { name: "basis", zh: "依据", type: "string" }].map(
      (output) =>
        `      <output id="${id}_${output.name}_output" label="${escaped(output.zh)}" name="${output.name}" typeRef="${output.type}" />`,
    ),
    ...rules.flatMap((rule) => [
      `      <rule id="${id}_${rule.id}">`,
      ...(rule.note === undefined ? [] : [`        <description>${escaped(rule.note)}</description>`]),
      ...inputs.map(({ name }) => entry("inputEntry", `${id}_${rule.id}_${name}`, cellText(rule.when[name]))),
      ...outputs.map(({ name }) =>
        entry("outputEntry", `${id}_${rule.id}_${name}_out`, literalText(rule.gives[name] ?? "")),
      ),
      entry("outputEntry", `${id}_${rule.id}_basis_out`, literalText(rule.basis)),
      "      </rule>",
    ]),
    "    </decisionTable>",
    "  </decision>",
  ].join("\n");
}

function column(id: string, input: Input, all: readonly DecisionTable[]): string[] {
  const { name, zh, type, values } = input;
  return [
    `      <input id="${id}_${name}" label="${escaped(zh)}">`,
    `        <inputExpression id="${id}_${name}_expression" typeRef="${type}"><text>${escaped(expressionOf(input, all))}</text></inputExpression>`,
    ...(values === undefined
      ? []
      : [
          `        <inputValues id="${id}_${name}_values"><text>${escaped(values.map(literalText).join(","))}</text></inputValues>`,
        ]),
    "      </input>",
  ];
}

/** The variable, a date made of it, or the first output of the table that is read. */
export function expressionOf({ name, type, from }: Input, all: readonly DecisionTable[]): string {
  const source = all.find(({ id }) => id === from);
  if (source) return `${source.result}.${source.outputs[0]?.name ?? ""}`;
  return type === "date" ? `date(${name})` : name;
}

const entry = (tag: string, id: string, text: string): string =>
  `        <${tag} id="${id}"><text>${escaped(text)}</text></${tag}>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
