import {
  PDFArray,
  type PDFContext,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  StandardFonts,
} from "@cantoo/pdf-lib";

/** One document of the file. */
export interface Bound {
  /** as the bookmark calls it */
  title: string;
  bytes: Uint8Array;
  /** the number of its first page in the file; null for leaves that carry no number, such as the cover */
  from: number | null;
}

/** Millimetres from the upper right corner to the end of the page number, outside everything that is printed. */
const corner = { right: 10, top: 9 };
const points = (mm: number): number => (mm * 72) / 25.4;

/**
 * Binds documents into one PDF in the given order: their pages as they are, a page number in the upper right corner,
 * a bookmark for each. The same input gives the same bytes.
 * @param createdAt instant that becomes the creation date
 */
export async function bind(
  parts: readonly Bound[],
  info: { title: string; author: string; createdAt: string },
): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const digits = await file.embedFont(StandardFonts.TimesRoman);
  const marks: { title: string; page: PDFPage }[] = [];
  for (const { title, bytes, from } of parts) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = await file.copyPages(source, source.getPageIndices());
    for (const [i, page] of pages.entries()) {
      file.addPage(page);
      if (from !== null) number(page, from + i, digits);
    }
    if (pages[0]) marks.push({ title, page: pages[0] });
  }
  bookmark(file, marks);
  file.setTitle(info.title, { showInWindowTitleBar: true });
  file.setAuthor(info.author);
  file.setCreator(info.author);
  file.setProducer("案件");
  file.setLanguage("zh-CN");
  file.setCreationDate(new Date(info.createdAt));
  file.setModificationDate(new Date(info.createdAt));
  return file.save({ updateFieldAppearances: false });
}

function number(page: PDFPage, n: number, font: PDFFont): void {
  const { width, height } = page.getSize();
  const text = String(n);
  page.drawText(text, {
    font,
    size: 11,
    x: width - points(corner.right) - font.widthOfTextAtSize(text, 11),
    y: height - points(corner.top),
  });
}

/** The library has no bookmarks of its own: a list of entries, each pointing to its page and its neighbours. */
function bookmark(file: PDFDocument, marks: readonly { title: string; page: PDFPage }[]): void {
  const { context, catalog } = file;
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  for (const [i, { title, page }] of marks.entries()) {
    const entry = context.obj({});
    entry.set(PDFName.of("Title"), PDFHexString.fromText(title));
    entry.set(PDFName.of("Parent"), root);
    entry.set(PDFName.of("Dest"), destination(context, page.ref));
    for (const [name, ref] of [
      ["Prev", refs[i - 1]],
      ["Next", refs[i + 1]],
    ] as const)
      if (ref) entry.set(PDFName.of(name), ref);
    context.assign(refs[i] as PDFRef, entry);
  }
  const outline = context.obj({});
  outline.set(PDFName.of("Type"), PDFName.of("Outlines"));
  outline.set(PDFName.of("Count"), PDFNumber.of(marks.length));
  if (refs[0]) outline.set(PDFName.of("First"), refs[0]);
  const last = refs.at(-1);
  if (last) outline.set(PDFName.of("Last"), last);
  context.assign(root, outline);
  catalog.set(PDFName.of("Outlines"), root);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function destination(context: PDFContext, page: PDFRef): PDFArray {
  const target = PDFArray.withContext(context);
  target.push(page);
  target.push(PDFName.of("Fit"));
  return target;
}
