import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** Never written, wherever they stand in a logged object: credentials, and bodies that hold people's data. */
const redacted = ["password", "authorization", "cookie", "body", "data", "variables"];

/**
 * A JSON logger for operators. Messages are constant text; what varies goes into fixed fields
 * (`caseId jobType jobKey elementId requestId actorId`); names, id numbers and form bodies are never logged.
 * @param name which program writes: "server", "workers", …
 * @param destination default: standard output
 */
export function createLog(options: { level: string; name: string }, destination?: DestinationStream): Log {
  return pino(
    {
      ...options,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[…]" },
      serializers: { err: describeError, error: describeError },
    },
    destination,
  );
}

/** A database error's `detail` quotes whole rows, so only code, message and stack are kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...("code" in error ? { code: error.code } : {}) };
}
