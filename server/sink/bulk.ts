/** One record of the engine: the text it came in, because its keys exceed a JSON number, and what orders it. */
export interface StreamedRecord {
  partition: number;
  position: number;
  /** when it happened, in ms since the epoch */
  timestamp: number;
  valueType: string;
  text: string;
}

/** The records of one generation in a request of the exporter. */
export interface Bulk {
  generation: string;
  records: StreamedRecord[];
}

/** Why a request is not one of the exporter's. */
export class NotABulk extends Error {}

const INDEX = /^zeebe-record-([a-z0-9-]+)_/;

/**
 * Reads the body of a bulk request: pairs of lines, what to do and the record.
 * @throws NotABulk
 */
export function bulksOf(body: string): Bulk[] {
  const lines = body.split("\n").filter((line) => line.length > 0);
  if (lines.length === 0 || lines.length % 2 !== 0) throw new NotABulk("a bulk is pairs of lines");
  const bulks = new Map<string, StreamedRecord[]>();
  for (let i = 0; i < lines.length; i += 2) {
    const generation = INDEX.exec(indexOf(lines[i] ?? ""))?.[1];
    if (!generation) throw new NotABulk("not an index of the record stream");
    const list = bulks.get(generation) ?? [];
    list.push(recordOf(lines[i + 1] ?? ""));
    bulks.set(generation, list);
  }
  return [...bulks].map(([generation, records]) => ({ generation, records }));
}

function indexOf(line: string): string {
  const action = parsed(line);
  return String((action["index"] as { _index?: unknown } | undefined)?._index ?? "");
}

function recordOf(text: string): StreamedRecord {
  const { partitionId: partition, position, timestamp, valueType, value } = parsed(text);
  if (
    !Number.isSafeInteger(partition) ||
    !Number.isSafeInteger(position) ||
    !Number.isSafeInteger(timestamp) ||
    typeof valueType !== "string" ||
    typeof value !== "object" ||
    value === null
  )
    throw new NotABulk("not a record of the engine");
  return {
    partition: partition as number,
    position: position as number,
    timestamp: timestamp as number,
    valueType,
    text: storable(text),
  };
}

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new NotABulk("a line that is not a JSON object");
}

/** PostgreSQL keeps no NUL character. One in some variable must not hold up all records behind it. */
const storable = (text: string): string =>
  text.includes("\\u0000") ? text.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1\\ufffd") : text;
