import { loadConfig } from "../server/config.ts";
import { StartFailure } from "../server/embedded/start-failure.ts";
import { useOfficeFonts } from "../templates/fonts.ts";
import { command } from "./command.ts";
import { enter } from "./office/enter.ts";
import { readOffice, refusalOf } from "./office/file.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run office -- file.json`: enters units, people with posts and certificates, and enterprises into the register
 * of DATABASE_OWNER_URL (or the embedded one). Prints the first password of every new account, once.
 */
await command(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0)
    throw new StartFailure("用法：npm run office -- 文件.json（一次录入一个文件）");
  const { ANJIAN_FONTS } = loadConfig();
  if (ANJIAN_FONTS) useOfficeFonts(ANJIAN_FONTS);
  try {
    const office = readOffice(file);
    const accounts = await withDatabase((knex) => knex.transaction((trx) => enter(trx, office)));
    const { units, people, enterprises } = office;
    console.log(`已录入 ${units.length} 个单位、${people.length} 名人员、${enterprises.length} 家企业`);
    for (const { username, password } of accounts) console.log(`新账号 ${username}，初始密码 ${password}`);
  } catch (error) {
    throw refusalOf(file, error);
  }
});
