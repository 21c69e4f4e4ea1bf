import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layOut } from "./layout/lay-out.ts";

// npm run layout -- [files]: draws the given models, or all of processes/; a second run changes nothing
const root = new URL("../processes", import.meta.url).pathname;
const all = async () =>
  (await readdir(root, { recursive: true }))
    .filter((name) => name.endsWith(".bpmn"))
    .map((name) => join(root, name));
const given = process.argv.slice(2);

for (const file of given.length > 0 ? given : (await all()).sort()) {
  const before = await readFile(file, "utf8");
  const after = await layOut(before);
  if (after !== before) await writeFile(file, after);
  console.log(`${file}: ${after === before ? "unchanged" : "laid out"}`);
}
