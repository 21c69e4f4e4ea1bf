import { readdirSync } from "node:fs";
import type { Template } from "./template.ts";

/** Every folder beside this file but the shared parts holds the templates of one procedure. */
const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "parts")
  .map(({ name }) => name);

const templates = new Map<string, Template>(
  await Promise.all(
    folders.flatMap((folder) =>
      readdirSync(new URL(folder, import.meta.url))
        .filter((file) => file.endsWith(".ts"))
        .map(async (file): Promise<[string, Template]> => {
          const module: { default: Template } = await import(
            new URL(`${folder}/${file}`, import.meta.url).href
          );
          return [`${folder}/${file.slice(0, -3)}`, module.default];
        }),
    ),
  ),
);

/** Ids of all templates, which are their paths: "inspection/on-site-record". */
export const templateIds = (): string[] => [...templates.keys()].sort();

/** The template of an id. Throws for an unknown id: a model names a document that does not exist. */
export function template(id: string): Template {
  const found = templates.get(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}
