import { verify } from "../server/db/verify.ts";
import { command } from "./command.ts";
import { readOptions } from "./options.ts";
import { withDatabase } from "./with-database.ts";

const kinds = {
  event: "事件",
  chain: "事件链",
  document: "文书",
  submission: "提交的表单",
  form: "表单版本",
  evidence: "证据",
  service: "送达",
  deadline: "期限",
  "office-event": "管理事项",
} as const;

/** `npm run verify`: re-computes all chains and hashes and names what does not fit. Exit code 1 if anything does not. */
await command(async () => {
  // A check of one case that silently checked all would be believed to be what was asked.
  readOptions({});
  const { cases, events, documents, submissions, evidence, officeEvents, broken } =
    await withDatabase(verify);
  console.log(
    `已核对 ${cases} 个案件、${events} 个事件、${documents} 份文书、${submissions} 份表单、${evidence} 份证据、${officeEvents} 个管理事项`,
  );
  for (const fault of broken)
    console.log(
      `不符：${fault.caseId ? `案件 ${fault.caseId} ` : ""}${kinds[fault.what]} ${fault.id}：${fault.why}`,
    );
  if (broken.length === 0) console.log("全部相符");
  process.exitCode = broken.length === 0 ? 0 : 1;
});
