import type { CaseFile, IssuedDocument } from "../case-file.ts";
import { inFilingOrder } from "./filing-order.ts";

/** A filed document with the pages that it takes up in the file, counted from 1. */
export interface Leaf<D extends Pick<IssuedDocument, "pages">> {
  document: D;
  from: number;
  to: number;
}

/** Documents in filing order with continuous page numbers. A document whose pages are not known counts as one. */
export function paged<D extends Pick<IssuedDocument, "template" | "issuedOn" | "pages">>(
  documents: readonly D[],
): { leaves: Leaf<D>[]; pages: number } {
  let pages = 0;
  const leaves = inFilingOrder(documents).map((document) => {
    const from = pages + 1;
    pages += document.pages ?? 1;
    return { document, from, to: pages };
  });
  return { leaves, pages };
}

/** The leaves of a case's file: its own documents and those of the inspection that it came from. */
export const leavesOf = (
  file: Pick<CaseFile, "documents" | "source">,
): { leaves: Leaf<IssuedDocument>[]; pages: number } =>
  paged([...(file.source?.documents ?? []), ...file.documents]);
