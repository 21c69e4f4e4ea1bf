import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { inspectionTerms } from "../../domain/glossary/inspection.ts";
import { penaltyTerms } from "../../domain/glossary/penalty.ts";
import { performanceTerms } from "../../domain/glossary/performance.ts";
import { glossary } from "../../domain/glossary.ts";

/** What the product says: its law, forms, models, documents, answers and commands, without the glossary itself. */
const said = ["domain", "forms", "processes", "scripts", "server", "templates", "workers"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|json|bpmn|dmn)$/.test(name) && !/^(glossary|generated)/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
  )
  .join("\n");

describe("术语 One concept, one id, one Chinese term", () => {
  const entries = Object.entries(glossary);

  it("no id and no term occurs twice", () => {
    const ids = [inspectionTerms, penaltyTerms, performanceTerms].flatMap((terms) => Object.keys(terms));
    expect(ids).to.have.length(entries.length);
    const terms = entries.map(([, { zh }]) => zh);
    expect(terms.filter((zh, i) => terms.indexOf(zh) !== i)).to.deep.equal([]);
  });

  it("every term is what forms, models, documents or rules call the concept", () =>
    expect(
      entries.filter(([, { zh }]) => !zh.split("、").every((word) => said.includes(word))),
    ).to.deep.equal([]));

  it("every term is Chinese, has a source, and an id in plain English", () => {
    for (const [id, { zh, basis }] of entries) {
      expect(id).to.match(/^[a-z]+([A-Z][a-z]+)*$/);
      expect(zh, id).to.match(/^[\u4e00-\u9fff、]+$/);
      expect(basis, id).to.match(/[\u4e00-\u9fff]{2}/);
    }
  });
});
