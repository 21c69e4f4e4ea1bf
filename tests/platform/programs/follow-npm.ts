import { onceNpmIsGone } from "../../../server/embedded/npm-gone.ts";

// A stand-in for a program that npm runs: serves until its npm is gone.
onceNpmIsGone(() => {
  process.stdout.write("npm is gone\n");
  process.exit(0);
});
process.stdout.write("watching\n");
setTimeout(() => process.exit(1), 20_000);
