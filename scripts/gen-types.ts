import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { form, formIds, type Schema } from "../forms/form.ts";

/*
 * Writes forms/generated/<id with / as .>.ts for every form. The files are committed; with `--check`, as in
 * `npm run check`, nothing is written and what would change is named.
 */
const folder = new URL("../forms/generated/", import.meta.url);

/** "major-hazard/on-site-measures" → "MajorHazardOnSiteMeasures" */
const typeName = (id: string) =>
  id.replaceAll(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A Chinese `title` would become the name of a type, so it moves into the comment; conditions have no type. */
function describe(schema: Schema): Schema {
  const { title, description, allOf: _, properties, items, oneOf, ...rest } = schema;
  return {
    ...rest,
    ...((title ?? description) ? { description: [title, description].filter(Boolean).join("：") } : {}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, describe(field)]),
      ),
    }),
    ...(items && { items: describe(items) }),
    ...(oneOf && { enum: oneOf.map((option) => option.const) }),
  };
}

const wanted = new Map<string, string>();
for (const id of formIds()) {
  const schema = describe(form(id).schema);
  const source = await compile(schema as never, typeName(id), {
    bannerComment: `// Written by npm run gen from forms/${id}.schema.json.`,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110 },
  });
  wanted.set(`${id.replaceAll("/", ".")}.ts`, source);
}

const types = formIds().map((id) => ({ id, file: id.replaceAll("/", "."), name: typeName(id) }));
wanted.set(
  "index.ts",
  `// Written by npm run gen from forms/**.schema.json.

${types.map(({ file, name }) => `import type { ${name} } from "./${file}.ts";`).join("\n")}

/** What every form asks, by its id. */
export interface Forms {
${types.map(({ id, name }) => `  "${id}": ${name};`).join("\n")}
}
`,
);

const superfluous = readdirSync(folder).filter((file) => !wanted.has(file));
const stale = [...wanted].filter(([file, source]) => contentOf(new URL(file, folder)) !== source);
if (process.argv.includes("--check")) {
  const files = [...superfluous, ...stale.map(([file]) => file)];
  if (files.length > 0) {
    console.error(`forms/generated is not what the forms say: ${files.join(", ")}. Run npm run gen.`);
    process.exitCode = 1;
  }
} else {
  for (const file of superfluous) rmSync(new URL(file, folder));
  for (const [file, source] of stale) writeFileSync(new URL(file, folder), source);
}

function contentOf(file: URL): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
