import { createHash } from "node:crypto";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { CaseFile } from "../../domain/case-file.ts";
import { officialNumber } from "../../domain/number.ts";
import { compose } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { render } from "../../templates/render.ts";
import type { Issue } from "../../templates/template.ts";
import { aCaseFile, aRefusedRecord } from "./case-file.ts";
import { withCorrectedService } from "./example-inspection/correction.ts";

/** What each template of the example inspection is about. */
function scopeOf(id: string): CaseFile["scope"] {
  if (id.startsWith("major-hazard/")) return { findingId: "f-3", departmentId: "emergency" };
  if (id.startsWith("rectification/extension")) return { findingId: "f-5" };
  if (id === "shared/case-transfer") return { findingId: "f-7", departmentId: "emergency" };
  if (id === "shared/service-receipt" || id === "shared/service-correction")
    return { deliveryId: "s-1", departmentId: "emergency" };
  return id.startsWith("rectification/") ? { departmentId: "emergency", round: 1 } : {};
}

/** The example inspection as the record of one template's document. */
export function fileFor(id: string): CaseFile {
  const file = aCaseFile({
    scope: scopeOf(id),
    ...(id === "inspection/refusal-note" ? aRefusedRecord() : {}),
  });
  return id === "shared/service-correction" ? withCorrectedService(file) : file;
}

/** Issue of the twelfth document of its kind. */
export const issueOf = (id: string, file: CaseFile, data: object): Issue => {
  const { word } = template(id);
  return {
    number: word && officialNumber(file.organ, word, 2026, 12),
    issuedOn: file.now.on,
    issuedAt: file.now.at,
    verification: createHash("sha256").update(JSON.stringify(data)).digest("hex"),
  };
};

/** The definition of a document as it would be issued from this file. */
export function definitionOf(id: string, file: CaseFile = fileFor(id)): TDocumentDefinitions {
  const data = template(id).from(file);
  return compose(id, data, issueOf(id, file, data));
}

/** A text on a page, its lower left corner in points from the lower left corner of the page. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** What a reader of the PDF finds: for each page its texts in order, and all of it as one string without spaces. */
export async function read(bytes: Uint8Array): Promise<{ pages: PlacedText[][]; text: string }> {
  // The reader takes the bytes for itself, hence the copy.
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PlacedText[][] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: item.transform[0],
              },
            ]
          : [],
      ),
    );
  }
  await pdf.destroy();
  return {
    pages,
    text: pages
      .flat()
      .map((t) => t.text)
      .join("")
      .replace(/\s/g, ""),
  };
}

/** Issues a document from the file and reads it back. */
export async function readBack(id: string, file?: CaseFile) {
  const rendered = await render(definitionOf(id, file));
  return { rendered, ...(await read(rendered.bytes)) };
}

/** The texts of a definition in order, as they would be printed one after the other. */
export const textOf = (node: unknown): string => {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(textOf).join("");
  if (typeof node !== "object" || node === null) return "";
  return Object.entries(node)
    .map(([key, value]) =>
      ["text", "stack", "columns", "body", "table", "content"].includes(key) ? textOf(value) : "",
    )
    .join("");
};

/** The printed text of a document, without the spaces and breaks of its layout. */
export const printed = (id: string, file?: CaseFile): string =>
  textOf(definitionOf(id, file).content).replace(/\s/g, "");

/** The record from which the fire brigade's own document is made. */
export const byFire = (id: string): CaseFile =>
  aCaseFile({ scope: { ...scopeOf(id), departmentId: "fire" } });
