import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { canonical } from "../domain/canonical.ts";
import { DomainError } from "../domain/errors.ts";

/** The part of JSON Schema 2020-12 that our forms use, all references resolved. */
export interface Schema {
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  /** goes to the engine under its own name when the task is completed */
  "x-variable"?: boolean;
  /** how the field is asked: textarea, evidence, people, rating, money */
  "x-widget"?: string;
  /** what the right shape looks like, for people */
  "x-hint"?: string;
  /** what the id in this field points to */
  "x-refers"?: Referent;
  /** past: records what has happened, so not later than now; future: sets a date, so later than today */
  "x-when"?: "past" | "future";
  /** of the form as a whole: it records something that may come at any time, and a process waits for it */
  "x-act"?: Act;
}

export interface Act {
  /** name of the message that the process waits for */
  message: string;
  /** type of the ledger's event */
  event: string;
  /** who may put it on record: officers of the case, or holders of other posts in the lead unit */
  by: string[];
  /**
   * case, party, finding: the message goes to what is running for it;
   * own: every submission starts a process of its own
   */
  correlate: "case" | "party" | "finding" | "own";
  /** message to the case instead, once the clocks of the party's answer have ended: what was done in time still counts */
  late?: string;
  /** what must be named, when it is more than the correlation needs */
  about?: "party" | "finding";
  /** true: also when the case has been closed, such as an application for credit repair */
  afterClosure?: boolean;
}

export type Referent =
  | "person"
  | "unit"
  | "enterprise"
  | "finding"
  | "party"
  | "delivery"
  | "evidence"
  | "photo";

const folder = new URL("./", import.meta.url);
const suffix = ".schema.json";

/** The ids of all forms, sorted: the path below forms/ without its suffix. */
export function formIds(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}

/** Reads a form's schema with every `$ref` replaced by what it refers to. Throws NOT_FOUND for an unknown id. */
export function readSchema(id: string): Schema {
  // An id may come from a request or a model, so it is looked up and never joined into a path unseen.
  if (!formIds().includes(id)) throw new DomainError("NOT_FOUND", { reason: `没有表单“${id}”` });
  const url = new URL(id + suffix, folder);
  return resolve(readJson(url), url) as Schema;
}

/** sha256 over the schema as people see it: all references resolved, in the one canonical text. */
export function hashOf(schema: Schema): string {
  return createHash("sha256").update(canonical(schema)).digest("hex");
}

function resolve(node: unknown, base: URL): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, base));
  if (typeof node !== "object" || node === null) return node;
  const { $ref, ...own } = node as { $ref?: string };
  const resolved = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, resolve(value, base)]));
  if ($ref === undefined) return resolved;
  const target = new URL($ref, base);
  const definition = target.hash
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], readJson(target));
  // What the form says beside the reference, such as its own title, wins.
  return { ...(resolve(definition, target) as object), ...resolved };
}

function readJson(url: URL): unknown {
  const file = new URL(url);
  file.hash = "";
  return JSON.parse(readFileSync(file, "utf8"));
}
