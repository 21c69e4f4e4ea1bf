import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { command } from "./command.ts";
import { layOut } from "./layout/lay-out.ts";

// npm run layout -- [files]: draws the given models, or all of processes/; a second run changes nothing
const root = new URL("../processes", import.meta.url).pathname;
const all = async () =>
  (await readdir(root, { recursive: true }))
    .filter((name) => name.endsWith(".bpmn"))
    .map((name) => join(root, name));
const read = (file: string) =>
  readFile(file, "utf8").catch((cause: unknown) => {
    throw new StartFailure(`读不到流程图文件 ${file}。`, { cause });
  });

await command(async () => {
  const given = process.argv.slice(2);
  for (const file of given.length > 0 ? given : (await all()).sort()) {
    const before = await read(file);
    const after = await layOut(before, file);
    if (after !== before) await writeFile(file, after);
    console.log(`${file}：${after === before ? "没有变化" : "已排版"}`);
  }
});
