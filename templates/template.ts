import type { Content } from "pdfmake/interfaces.js";
import type { Static, TObject } from "typebox";
import type { LegalDate } from "../domain/calendar-dates.ts";
import type { CaseFile, Instant } from "../domain/case-file.ts";
import type { OrganFacts } from "./parts/facts.ts";

/** What is known of a document only when it is issued. */
export interface Issue {
  /** 文号; null for a template without number word */
  number: string | null;
  issuedOn: LegalDate;
  /** becomes the creation date of the PDF */
  issuedAt: Instant;
  /** sha256 of the input snapshot in hex; its first 32 characters are printed */
  verification: string;
}

/** letter: 公文 by GB/T 9704; form: 表格式执法文书; wide: the same on a page turned by 90 degrees. */
export type Layout = "letter" | "form" | "wide";

/** A kind of document. Pure: it picks facts from the record and arranges them; it knows no clock and decides no law. */
export interface Template<D = { organ: OrganFacts }> {
  /** title of the document */
  zh: string;
  /** word of the number, 责改 in （临江）应急责改〔2026〕1号; null if documents of this kind have no number */
  word: string | null;
  layout: Layout;
  /**
   * Who keeps a copy, in order, perhaps by the facts; printed at the foot of the last page when there are several.
   * Their count is the number of copies.
   */
  copies: readonly string[] | ((data: D) => readonly string[]);
  /** schema of the snapshot that is stored with the document */
  data: TObject;
  /** picks the snapshot. Throws if the case is not in a state in which this document can be issued. */
  from(file: CaseFile): D;
  /** the parts between title and page foot */
  content(data: D & Issue): Content[];
}

/** Declares a template; the path of its file is its id. */
export const defineTemplate = <S extends TObject>(
  template: Omit<Template<Static<S>>, "data"> & { data: S },
): Template<Static<S>> & { data: S } => template;
