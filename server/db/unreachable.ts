import knex from "knex";

// Class 08 connection, 53 resources, 57P0x shutting down or starting; and the socket's own codes.
const unreachable =
  /^(08...|53300|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;

/** Whether an error says that the database cannot be reached now, rather than that a query is wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof knex.KnexTimeoutError) return true;
  if ("code" in error && typeof error.code === "string") return unreachable.test(error.code);
  // The driver gives these no code, and the statement stands before them.
  return /(^| - )Connection terminated|Client has encountered a connection error/.test(error.message);
}
