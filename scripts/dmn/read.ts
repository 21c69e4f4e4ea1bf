import { BpmnModdle } from "bpmn-moddle";
import type { DecisionTable, Input, Output, Rule } from "../../domain/discretion/decision-table.ts";
import { DomainError } from "../../domain/errors.ts";
import { dmn, dmndc, dmndd, dmndi } from "./descriptor.ts";
import { readCell, readLiteral } from "./feel.ts";

declare module "bpmn-moddle" {
  interface BpmnModdle {
    fromXML(
      xml: string,
      rootType: string,
    ): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
  }
}

interface Cell {
  text?: string;
  typeRef?: string;
}

/** The elements as the descriptor gives them; what the file may leave out is optional. */
interface Definitions {
  decision?: Decision[];
}
interface Decision {
  id: string;
  name?: string;
  description?: string;
  variable?: { name?: string };
  informationRequirement?: { requiredDecision: { href: string } }[];
  decisionTable?: {
    hitPolicy?: string;
    input?: { id: string; label?: string; inputExpression?: Cell; inputValues?: Cell }[];
    output?: { name: string; label?: string; typeRef?: string }[];
    rule?: { id: string; description?: string; inputEntry?: Cell[]; outputEntry?: Cell[] }[];
  };
}

const moddle = new BpmnModdle({ dmn, dmndi, dmndc, dmndd });

/**
 * Reads the decision tables of a DMN file, those of the program and those that a lawyer has edited.
 * @throws DomainError INVALID_INPUT saying what cannot be read
 */
export async function readDmn(xml: string): Promise<DecisionTable[]> {
  const { rootElement, warnings } = await parsed(xml);
  if (warnings.length > 0) throw unreadable(warnings.map(({ message }) => message).join("; "));
  // The reader has checked every element and attribute against the descriptor that this type repeats.
  const { decision: decisions = [] } = rootElement as unknown as Definitions;
  if (decisions.length === 0) throw unreadable("文件中没有决策表");
  const results = new Map(decisions.map(({ id, variable }) => [variable?.name ?? id, id]));
  return decisions.map((decision) => tableOf(decision, results));
}

async function parsed(xml: string) {
  try {
    return await moddle.fromXML(xml, "dmn:Definitions");
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

function tableOf(decision: Decision, results: ReadonlyMap<string, string>): DecisionTable {
  const { id, name = id, description, variable, decisionTable } = decision;
  if (decisionTable === undefined) throw unreadable(`“${name}”不是决策表`);
  const { hitPolicy = "UNIQUE", input = [], output = [], rule = [] } = decisionTable;
  if (hitPolicy !== "UNIQUE" && hitPolicy !== "FIRST" && hitPolicy !== "RULE ORDER")
    throw unreadable(`“${name}”的命中规则“${hitPolicy}”不适用`);
  const inputs = input.map((each) =>
    inputOf(id, each.id, each.label, each.inputExpression, each.inputValues, results),
  );
  const names = output.map((each) => each.name);
  if (names.at(-1) !== "basis") throw unreadable(`“${name}”的最后一栏应当是依据（basis）`);
  const rules = rule.map((row): Rule => {
    const where = `“${name}” ${row.id} `;
    const { inputEntry: cells = [], outputEntry: results = [], description: note } = row;
    if (cells.length !== inputs.length || results.length !== names.length)
      throw unreadable(`${where}的栏数与表头不符`);
    const tests = inputs.map((each, i) => [each.name, readCell(cells[i]?.text ?? "", where)] as const);
    const values = names.map((each, i) => [each, readLiteral(results[i]?.text ?? "", where)] as const);
    const { basis, ...gives } = Object.fromEntries(values);
    if (typeof basis !== "string" || basis === "") throw unreadable(`${where}没有写明依据`);
    return {
      id: own(id, row.id),
      when: Object.fromEntries(tests.flatMap(([each, test]) => (test ? [[each, test]] : []))),
      gives,
      basis,
      ...(note !== undefined && { note }),
    };
  });
  return {
    id,
    zh: name,
    result: variable?.name ?? id,
    hitPolicy,
    ...(description !== undefined && { note: description }),
    inputs,
    outputs: output.slice(0, -1).map(
      (each): Output => ({
        name: each.name,
        zh: each.label ?? each.name,
        type: typeOf<Output["type"]>(each.typeRef, ["string", "number", "boolean"], name),
      }),
    ),
    rules,
  };
}

function inputOf(
  table: string,
  id: string,
  label: string | undefined,
  expression: Cell | undefined,
  values: Cell | undefined,
  results: ReadonlyMap<string, string>,
): Input {
  const name = own(table, id);
  const [source] = (expression?.text ?? "").split(".");
  const from = results.get(source ?? "");
  const allowed = values?.text === undefined ? undefined : readCell(values.text, `“${label}”`);
  return {
    name,
    zh: label ?? name,
    type: typeOf<Input["type"]>(expression?.typeRef, ["string", "number", "date"], label ?? name),
    ...(allowed && "in" in allowed && { values: allowed.in }),
    ...(from !== undefined && from !== table && { from }),
  };
}

/** Ids inside a table carry its id in front, because an id is unique in its file. */
const own = (table: string, id: string): string =>
  id.startsWith(`${table}_`) ? id.slice(table.length + 1) : id;

function typeOf<T extends string>(given: string | undefined, known: readonly T[], where: string): T {
  const type = known.find((each) => each === (given ?? "string"));
  if (type === undefined) throw unreadable(`“${where}”的类型“${given}”不适用`);
  return type;
}

const unreadable = (reason: string) =>
  new DomainError("INVALID_INPUT", { reason: `决策表文件无法读取：${reason}` });
