import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";

const root = new URL("../../", import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, root), "utf8");
const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };

/** The commands a reader is told to type, each once. */
const commandsOf = (text: string) =>
  [...new Set([...text.matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map(([, name]) => name))].sort();

for (const name of ["README.md", "README.zh-CN.md"])
  describe(`${name} tells what is there`, () => {
    const text = textOf(name);

    it("names every command of package.json and no other", () => {
      expect(commandsOf(text)).to.deep.equal([...Object.keys(scripts), "ci"].sort());
    });

    it("names every folder of specs", () => {
      const listed = /`(conformance [a-z ]+)`/.exec(text)?.[1]?.split(" ").sort();
      const folders = readdirSync(new URL("tests/", root)).filter((folder) => folder !== "support");
      expect(listed).to.deep.equal(folders.sort());
    });

    it("points to files that exist", () => {
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? "");
      expect(links).to.have.length.greaterThan(3);
      expect(links.filter((link) => !existsSync(new URL(link, root)))).to.deep.equal([]);
      const folders = [...text.matchAll(/^\| `([a-z]+)\/`/gm)].map(([, folder]) => folder ?? "");
      expect(folders).to.include.members(["processes", "domain", "workers", "server", "tests"]);
      expect(folders.filter((folder) => !existsSync(new URL(folder, root)))).to.deep.equal([]);
    });
  });
