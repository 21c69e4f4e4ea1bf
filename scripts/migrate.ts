import { loadConfig } from "../server/config.ts";
import { migrate } from "../server/db/migrate.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { command } from "./command.ts";
import { readOptions } from "./options.ts";
import { configuredOwner } from "./with-database.ts";

/** `npm run migrate`: brings the database of DATABASE_OWNER_URL (or DATABASE_URL) to the present form. */
await command(async () => {
  readOptions({});
  const ownerUrl = await configuredOwner(loadConfig());
  if (!ownerUrl)
    throw new StartFailure("请设定 DATABASE_OWNER_URL（或 DATABASE_URL）；内嵌数据库由 npm start 自动迁移。");
  const { created } = await migrate({ ownerUrl });
  console.log(created ? "数据库已建立" : "数据库已是最新");
});
