import { expect } from "chai";
import { createLog } from "../../server/log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ level: "info", name: "spec" }, { write: (line) => void lines.push(line) }));
  return lines.join("");
}

describe("运行日志：给运维看，不含个人信息", () => {
  it("密码、登录信息和表单内容一律不写", () => {
    const line = logged((log) =>
      log.info(
        {
          caseId: "c-1",
          body: { party: "何建国" },
          req: { headers: { cookie: "sid=1" } },
          job: { variables: { phone: "5550166" } },
        },
        "task completed",
      ),
    );
    expect(line)
      .to.include("c-1")
      .and.not.match(/何建国|sid=1|5550166/);
  });

  it("数据库错误只留代码和消息，不引用整行数据", () => {
    const error = Object.assign(new Error("duplicate key"), {
      code: "23505",
      detail: "Key (name)=(何建国) already exists.",
    });
    const line = logged((log) => log.error({ err: error }, "query failed"));
    expect(line).to.include("23505").and.include("duplicate key").and.not.include("何建国");
  });
});
