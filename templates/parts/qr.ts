import { createRequire } from "node:module";
import type { CanvasElement, ContentCanvas } from "pdfmake/interfaces.js";

interface QrCode {
  create(
    text: string,
    options: { errorCorrectionLevel: "M" },
  ): { modules: { size: number; data: Uint8Array } };
}
const { create }: QrCode = createRequire(import.meta.url)("qrcode");

/** A QR code `width` points wide, as black bars: one bar for neighbouring modules of a row. */
export function qr(text: string, width: number): ContentCanvas {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const module = width / size;
  const bars: CanvasElement[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && data[row * size + column] === 1) column++;
      if (column > start)
        bars.push({
          type: "rect",
          x: start * module,
          y: row * module,
          w: (column - start) * module,
          h: module,
          lineWidth: 0,
          color: "black",
        });
    }
  return { canvas: bars };
}
