import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { form, formIds, type Schema } from "../../forms/form.ts";
import { ruledForms } from "../../forms/rules.ts";

/** Every schema within a form, with where it stands. Conditions are no fields and are left out. */
function* parts(schema: Schema, path = ""): Generator<[path: string, part: Schema]> {
  yield [path || "/", schema];
  for (const [name, field] of Object.entries(schema.properties ?? {})) yield* parts(field, `${path}/${name}`);
  if (schema.items) yield* parts(schema.items, `${path}/*`);
}

const fieldsOf = (schema: Schema) => [...parts(schema)].filter(([path]) => path !== "/");
const where = (found: [string, Schema][]) => found.map(([path]) => path);
const chinese = /\p{Script=Han}/u;
const demanded = ({ required = [], allOf = [] }: Schema) => [
  ...required,
  ...allOf.flatMap((condition) => condition.then?.required ?? []),
];

describe("every form is one a lawyer can read and an officer can fill", () => {
  it("there are forms, and every rule file belongs to one", () => {
    expect(formIds()).to.have.length.greaterThan(25);
    expect(ruledForms.filter((id) => !formIds().includes(id))).to.deep.equal([]);
  });

  for (const id of formIds())
    describe(id, () => {
      const { schema } = form(id);

      it("compiles in ajv's strict mode and carries its path as its id", () =>
        expect(schema.$id).to.equal(id));

      it("has a Chinese title and cites its legal basis", () => {
        expect(schema.title).to.match(chinese);
        expect(schema.description).to.match(chinese);
      });

      it("every field has a Chinese title", () =>
        expect(where(fieldsOf(schema).filter(([, { title }]) => !chinese.test(title ?? "")))).to.deep.equal(
          [],
        ));

      it("refuses unknown fields in every group", () => {
        const open = [...parts(schema)].filter(
          ([, part]) => part.type === "object" && part.additionalProperties !== false,
        );
        expect(where(open)).to.deep.equal([]);
      });

      it("limits the length of every text, the number of every list and the size of every number", () => {
        const unlimited = fieldsOf(schema).filter(
          ([, { type, maxLength, maxItems, minimum, maximum, oneOf }]) =>
            (type === "string" && !oneOf && maxLength === undefined) ||
            (type === "array" && maxItems === undefined) ||
            (type === "integer" && (minimum === undefined || maximum === undefined)),
        );
        expect(where(unlimited)).to.deep.equal([]);
      });

      it("no text that is required may be blank, and no text may hide invisible characters", () => {
        const lax: string[] = [];
        for (const [path, part] of parts(schema)) {
          for (const [name, field] of Object.entries(part.properties ?? {})) {
            const free = field.type === "string" && !field.oneOf && !field.format;
            if (!free) continue;
            const allowed = new RegExp(field.pattern ?? "", "u");
            const blank = demanded(part).includes(name) && (allowed.test("") || allowed.test(" \u3000"));
            if (blank || allowed.test("a\u0000") || allowed.test("a\u200b")) lax.push(`${path}/${name}`);
          }
        }
        expect(lax).to.deep.equal([]);
      });

      it("an enumeration says in Chinese what each of its values means", () => {
        const silent = [...parts(schema)].filter(
          ([, { oneOf, enum: bare }]) =>
            bare ||
            oneOf?.some((option) => typeof option.const !== "string" || !chinese.test(option.title ?? "")),
        );
        expect(where(silent)).to.deep.equal([]);
      });

      it("conditions and required fields name fields that exist", () => {
        for (const [path, part] of parts(schema)) {
          const known = Object.keys(part.properties ?? {});
          const named = [
            ...demanded(part),
            ...(part.allOf ?? []).flatMap((c) => Object.keys({ ...c.if?.properties, ...c.then?.properties })),
          ];
          expect(
            named.filter((name) => !known.includes(name)),
            path,
          ).to.deep.equal([]);
        }
      });

      it("sends only decisions, dates and ids to the engine", () => {
        const personal = [...parts(schema)].filter(
          ([path, field]) =>
            field["x-variable"] &&
            (path.split("/").length !== 2 ||
              !(field.type === "boolean" || field.oneOf || field.format === "date" || field["x-refers"])),
        );
        expect(where(personal)).to.deep.equal([]);
      });

      it("every date says whether it records the past or sets the future, unless it may be either", () => {
        const either = ["plannedOn", "plannedFrom", "plannedTo", "effectiveFrom", "until"];
        const vague = fieldsOf(schema).filter(
          ([path, { format, "x-when": when }]) =>
            (format === "date" || format === "date-time") &&
            when === undefined &&
            !either.includes(path.split("/").at(-1) ?? "") &&
            path !== "/stages/*/dueOn",
        );
        expect(where(vague)).to.deep.equal([]);
      });

      it("names dates …On, moments …At and ids …Id", () => {
        const misnamed = fieldsOf(schema).filter(([path, { format, "x-refers": refers, type }]) => {
          const name = path.split("/").at(-1) ?? "";
          if (format === "date-time") return !name.endsWith("At");
          if (format === "date") return !/(On|From|To|until)$/.test(name);
          return type === "string" && refers !== undefined && name !== "*" && !name.endsWith("Id");
        });
        expect(where(misnamed)).to.deep.equal([]);
      });

      it("has its generated type", () =>
        expect(existsSync(`forms/generated/${id.replaceAll("/", ".")}.ts`)).to.equal(true));
    });

  it("no generated type is left without a form", () => {
    const known = formIds().map((id) => `${id.replaceAll("/", ".")}.ts`);
    const files = readdirSync("forms/generated").filter((file) => file !== "index.ts");
    expect(files.filter((file) => !known.includes(file))).to.deep.equal([]);
  });

  it("a form's version changes with what it asks and not with how the file is laid out", () => {
    const { hash, schema } = form("shared/review");
    expect(hash).to.match(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(schema)).to.not.include("$ref");
    expect(readFileSync("forms/shared/review.schema.json", "utf8")).to.include("$ref");
  });
});
