import type { CaseFile } from "../case-file.ts";
import { coerciveMeasure, evidencePreservation, inForce } from "./measures.ts";

/** Names of the things among `items` that a sealing, a seizure or a preservation of evidence still holds. */
export function stillHeld(
  file: Pick<CaseFile, "submissions" | "deadlines">,
  items: readonly { name: string }[],
): string[] {
  const held = [coerciveMeasure, evidencePreservation].flatMap((kind) =>
    file.submissions
      .filter(({ formId, partyId, data }) => {
        const scope = partyId === null ? {} : { partyId };
        return formId === kind.record && inForce({ ...file, scope }, kind, String(data[kind.day]));
      })
      .flatMap(({ data }) => (data["items"] ?? []) as { name: string }[]),
  );
  return [...new Set(items.map(({ name }) => name))].filter((name) => held.some((one) => one.name === name));
}
