import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { CaseFile } from "../../domain/case-file.ts";
import { definitionOf } from "./issued-document.ts";

/** Where the expected definition of a template lies. */
export const goldenPath = (id: string): URL =>
  new URL(`../documents/golden/${id.replace("/", ".")}.golden.json`, import.meta.url);

const page = { width: 595.28, height: 841.89, orientation: "portrait" } as const;

/** A definition as JSON: page feet as they are on a first and a last page, bars of the QR code only counted. */
export function goldenOf(id: string, file?: CaseFile): string {
  const { footer, ...definition }: TDocumentDefinitions = definitionOf(id, file);
  const feet = typeof footer === "function" ? [footer(1, 2, page), footer(2, 2, page)] : [];
  const json = JSON.stringify(
    { ...definition, feet },
    (key, value) => (key === "canvas" ? `${value.length} bars` : value),
    1,
  );
  return `${json}\n`;
}
