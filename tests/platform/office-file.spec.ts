import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { readOffice, refusalOf } from "../../scripts/office/file.ts";
import { StartFailure } from "../../server/embedded/start-failure.ts";
import { certificate, unit, wang } from "./office.ts";
import { scratchFolder } from "./scratch.ts";

const people = (...entered: object[]) => ({ units: [unit("emergency")], people: entered, enterprises: [] });

describe("录入文件的内容：npm run office 说出错在哪里", () => {
  const { folder, remove } = scratchFolder();
  const file = path.join(folder, "office.json");
  after(remove);

  const refused = (content: string | Uint8Array, said: string) => {
    writeFileSync(file, content);
    const read = () => {
      try {
        readOffice(file);
      } catch (error) {
        throw refusalOf(file, error);
      }
    };
    expect(read).to.throw(StartFailure).with.property("message", said);
  };
  const misfits = (content: object, ...problems: string[]) =>
    refused(
      JSON.stringify(content),
      `${file} 有 ${problems.length} 处问题，没有录入任何内容：\n${problems.join("\n")}`,
    );

  it("a name is made of characters that can be seen and kept", () => {
    for (const character of ["\0", "\u0007", "\u200b", "\ud800"])
      misfits(
        people({ ...wang, name: `王${character}某` }),
        "人员第1项：姓名中有看不见的字符或者自造字，请删除后重新输入（/people/0/name）",
      );
    misfits(
      people({ ...wang, name: "王\n某" }, { ...wang, name: "" }),
      "人员第1项：姓名不能换行（/people/0/name）",
      "人员第2项：请填写姓名（/people/1/name）",
    );
  });

  it("what is missing or of the wrong kind is named in Chinese, with its place", () => {
    misfits(
      { people: [{ ...wang, username: "Li", roles: [{ unitId: "emergency", role: "boss" }] }], more: 1 },
      "请填写单位（/units）",
      "人员第1项：账号格式不正确：以小写字母开头，只用小写字母、数字、点、下划线和连字符，2至61个字符（/people/0/username）",
      "人员第1项岗位第1项：岗位只能选择：case-officer（执法人员）、legal-reviewer（法制审核员）、unit-head（办案机构负责人）、bureau-head（机关负责人）、principal-head（主要负责人）、hearing-host（听证主持人）、finance（财务人员）、credit-officer（信用公示专员）、archivist（档案员）、auditor（案卷评查员）、administrator（系统管理员）（/people/0/roles/0/role）",
      "请填写企业（/enterprises）",
      "不认识的字段“more”（/more）",
    );
    misfits([], "内容应为一组内容");
  });

  it("a file that is not JSON in UTF-8 is told with the place at fault", () => {
    const broken = (where: string) => `${file} 不是正确的 JSON（${where}），请检查引号、逗号和括号。`;
    refused('{\n"units": []\n"people": []\n}\n', broken("第 3 行附近"));
    refused("{\n“units”: []}\n", broken("第 2 行附近"));
    refused('{"units": [}\n}', broken("“}”的位置不对"));
    refused('{\n"units": [', broken("内容不完整"));
    refused("", broken("内容不完整"));
    const encoded = Uint8Array.from([0x7b, 0x22, 0xcd, 0xf5, 0x22, 0x7d]);
    refused(encoded, `${file} 不是 UTF-8 编码的文本，请另存为 UTF-8 后重试。`);
  });

  it("the days of a certificate exist", () =>
    misfits(
      people({ ...wang, certificates: [{ ...certificate, validFrom: "0000-01-01", validTo: "2027-02-29" }] }),
      "人员第1项证件第1项：有效期起格式不正确（/people/0/certificates/0/validFrom）",
      "人员第1项证件第1项：有效期止不是真实存在的日期（格式如 2026-04-30）（/people/0/certificates/0/validTo）",
    ));
});
