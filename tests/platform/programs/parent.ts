import { startChild } from "../../../server/embedded/child.ts";

// Starts a child and stays until it is killed: the crash of `npm start` itself.
const [logFile = ""] = process.argv.slice(2);
const child = await startChild({
  name: "服务",
  script: "tests/platform/programs/serve.ts",
  env: {},
  logFile,
});
process.send?.({ pid: child.pid });
setInterval(() => undefined, 60_000);
