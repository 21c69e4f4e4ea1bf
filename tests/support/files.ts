/** Smallest contents that are really what they are called, and some that are not. */

export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const jpegOf = (bytes: number) => {
  const content = Buffer.alloc(bytes, 0x5a);
  content.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00]);
  return content;
};
export const mp4Box = (brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`),
    Buffer.alloc(64),
  ]);
export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
export const html = Buffer.from("<!doctype html><script>alert(document.cookie)</script>");
export const program = Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(200)]);
export const mb = 1024 * 1024;
