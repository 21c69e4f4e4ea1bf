import { writeFileSync } from "node:fs";
import { decisionModels } from "./models.ts";
import { writeDmn } from "./write.ts";

/** `node --import tsx scripts/dmn/generate.ts` writes the decision models anew from domain/discretion. */
for (const model of decisionModels) {
  writeFileSync(new URL(`../../processes/${model.file}`, import.meta.url), writeDmn(model));
  console.log(model.file);
}
