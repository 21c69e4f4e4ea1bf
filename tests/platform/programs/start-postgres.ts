import { startPostgres } from "../../../server/embedded/postgres.ts";

// Starts the database, tells its parent, and stays until it is killed: the orphan that a crashed `npm start` leaves.
const [dataDir = "", cacheDir = ""] = process.argv.slice(2);
const { pid, port, adopted } = await startPostgres({ dataDir, cacheDir });
process.send?.({ pid, port, adopted });
setInterval(() => undefined, 60_000);
