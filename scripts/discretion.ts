import { readDiscretionInput } from "../domain/discretion/read-input.ts";
import { discretion } from "../domain/discretion.ts";
import { DomainError } from "../domain/errors.ts";

/**
 * npm run --silent discretion -- '<json>'
 *
 * Prints the proposal for one violation of one party as JSON; what is wrong with the question as JSON too,
 * with exit code 1. Amounts are integer fen.
 */
const USAGE = `用法：npm run --silent discretion -- '<json>'
例：  npm run --silent discretion -- '{"violation":"V05","stage":"first","partyType":"unit","firstOffence":true,"seriousness":"minor","correctedInTime":true,"harm":"none"}'`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("MALFORMED_BODY", { reason: "参数不是有效的 JSON" });
  }
}

const [text, ...more] = process.argv.slice(2);
try {
  if (text === undefined || more.length > 0) throw new DomainError("INVALID_INPUT", { reason: USAGE });
  console.log(JSON.stringify(discretion(readDiscretionInput(parse(text))), null, 2));
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  const { reason, ...details } = (error.details ?? {}) as { reason?: string };
  const told = reason ? `${error.message}：${reason}` : error.message;
  console.log(JSON.stringify({ error: told, code: error.code, ...details }, null, 2));
  process.exitCode = 1;
}
