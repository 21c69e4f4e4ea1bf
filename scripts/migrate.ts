import { loadConfig } from "../server/config.ts";
import { migrate } from "../server/db/migrate.ts";

/** `npm run migrate`: brings the database of DATABASE_OWNER_URL (or DATABASE_URL) to the present form. */
const { DATABASE_OWNER_URL, DATABASE_URL } = loadConfig();
const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL;
if (!ownerUrl) {
  console.error("请设定 DATABASE_OWNER_URL（或 DATABASE_URL）；内嵌数据库由 npm start 自动迁移。");
  process.exit(1);
}
const { created } = await migrate({ ownerUrl });
console.log(created ? "数据库已建立" : "数据库已是最新");
