import { rebuild } from "../server/sink/rebuild.ts";
import { command } from "./command.ts";
import { readOptions } from "./options.ts";
import { withDatabase } from "./with-database.ts";

/** `npm run rebuild`: empties the projections and makes them again from the records. */
await command(async () => {
  readOptions({});
  const started = performance.now();
  const read = await withDatabase(rebuild);
  console.log(`已由 ${read} 条记录重建，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`);
});
