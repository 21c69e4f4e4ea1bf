import { DomainError } from "../../domain/errors.ts";
import { archiveBasis, archivedForGood } from "../../domain/penalty/archive.ts";

/** The code with which the database refuses to touch an archived file (restrict_violation). */
const SEALED = "23001";

/** What a person is told when the database kept an archived file as it is; undefined for any other error. */
export function sealedFile(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !("code" in error) || error.code !== SEALED) return undefined;
  return new DomainError("GUARD_REFUSED", {
    reason: `${archivedForGood}（${archiveBasis}）`,
    basis: archiveBasis,
    remedy: "后续的信用修复、行政复议和行政诉讼另行登记，不并入已归档的案卷",
  });
}
