import { writeFileSync } from "node:fs";
import { templateIds } from "../../templates/load.ts";
import { fileOfTemplate } from "../support/file-of-template.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";

// Run by hand after a template was changed on purpose: node --import tsx tests/documents/write-golden.ts
for (const id of templateIds()) writeFileSync(goldenPath(id), goldenOf(id, fileOfTemplate(id)));
