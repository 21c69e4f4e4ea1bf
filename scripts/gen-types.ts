import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { form, formIds, type Schema } from "../forms/form.ts";

/*
 * Writes forms/generated/<id with / as .>.ts for every form. The files are committed, and `npm run check` proves them fresh.
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

for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(new URL(file, folder));
for (const [file, source] of wanted) writeFileSync(new URL(file, folder), source);
