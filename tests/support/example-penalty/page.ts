import { createHash } from "node:crypto";

/** A PDF of one page that is blank but for a comment, with its hash. The same text gives the same bytes. */
export function onePage(text: string): { bytes: Buffer; sha256: string } {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
  ];
  let body = `%PDF-1.7\n% ${Buffer.from(text).toString("hex")}\n`;
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  const bytes = Buffer.from(body + table + trailer, "latin1");
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
