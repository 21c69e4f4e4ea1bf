import { readFileSync } from "node:fs";
import Type, { type Static } from "typebox";
import { type Role, roles } from "../../domain/authority.ts";
import { DomainError } from "../../domain/errors.ts";
import { type FieldError, fieldAt } from "../../forms/messages.ts";
import { StartFailure } from "../../server/embedded/start-failure.ts";
import { assertPrintable } from "../../server/handed-in.ts";
import { closed, parserOf } from "../../server/validation.ts";

const text = (title: string) =>
  Type.String({ title, maxLength: 200, pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Cs}]*$" });
const date = (title: string) => Type.String({ title, format: "date", pattern: "^[1-9]" });
const unitId = Type.String({
  ...{ title: "单位编号", description: "以小写字母开头，只用小写字母、数字和连字符，不超过41个字符" },
  pattern: "^[a-z][a-z0-9-]{0,40}$",
});
const username = Type.String({
  ...{ title: "账号", description: "以小写字母开头，只用小写字母、数字、点、下划线和连字符，2至61个字符" },
  pattern: "^[a-z][a-z0-9._-]{1,60}$",
});
const role = Type.Unsafe<Role>({
  title: "岗位",
  oneOf: Object.entries(roles).map(([name, title]) => ({ const: name, title: `${name}（${title}）` })),
});

const unit = Type.Object(
  {
    ...{ id: unitId, name: text("单位名称"), areaName: text("地区简称"), organWord: text("机关代字") },
    ...{ government: text("本级人民政府"), court: text("管辖法院"), address: text("地址") },
    ...{ phone: text("电话"), supervisionPhone: text("监督电话") },
  },
  { title: "单位" },
);

const post = Type.Object({ unitId, role }, { title: "岗位" });

const certificate = Type.Object(
  {
    ...{ unitId, number: text("执法证号"), scope: text("执法领域") },
    ...{ validFrom: date("有效期起"), validTo: date("有效期止") },
    /** left out: as it is recorded, at first false */
    suspended: Type.Optional(Type.Boolean({ title: "暂扣" })),
  },
  { title: "证件" },
);

const person = Type.Object(
  {
    ...{ username, name: text("姓名") },
    /** false: the account is closed, its acts stay; left out: as it is recorded, at first true */
    active: Type.Optional(Type.Boolean({ title: "在岗" })),
    roles: Type.Array(post, { title: "岗位" }),
    certificates: Type.Array(certificate, { title: "证件" }),
  },
  { title: "人员" },
);

const enterprise = Type.Object(
  {
    ...{ name: text("企业名称"), creditCode: text("统一社会信用代码"), address: text("地址") },
    ...{ legalRepresentative: text("法定代表人"), contact: text("联系人"), phone: text("电话") },
    industry: text("行业"),
  },
  { title: "企业" },
);

/**
 * What an office is made of. What is in the register already is brought up to date, and a person named here holds
 * afterwards the posts named here and no others. All else that the file leaves out stays as it is.
 */
const office = Type.Object({
  units: Type.Array(unit, { title: "单位" }),
  people: Type.Array(person, { title: "人员" }),
  enterprises: Type.Array(enterprise, { title: "企业" }),
});
export type Office = Static<typeof office>;

const shape = closed(office);
const parse = parserOf(office, "json");

/**
 * Reads the JSON file (UTF-8) of an office.
 * @throws StartFailure when it cannot be read
 * @throws DomainError INVALID_INPUT with `details.errors: FieldError[]` when it does not fit
 */
export function readOffice(file: string): Office {
  const entered = parse(parsed(file));
  assertPrintable(shape, entered);
  return entered;
}

/** The refusal of what a file says as a sentence for whoever wrote the file; any other error as it is. */
export function refusalOf(file: string, error: unknown): unknown {
  if (!(error instanceof DomainError) || error.code !== "INVALID_INPUT") return error;
  const { errors } = error.details as { errors: FieldError[] };
  const told = errors.map(({ path, message }) => {
    const { description } = fieldAt(shape, path) ?? {};
    return `${place(path)}${message}${description ? `：${description}` : ""}${path ? `（${path}）` : ""}`;
  });
  return new StartFailure(`${file} 有 ${told.length} 处问题，没有录入任何内容：\n${told.join("\n")}`);
}

/** Where a field stands, in words: "人员第1项证件第2项：". The field itself is named by what is said of it. */
function place(path: string): string {
  const keys = path
    .replace(/\/[^/]*[^/\d][^/]*$/, "")
    .split("/")
    .slice(1);
  const words = keys.map((key, depth) =>
    /^\d+$/.test(key)
      ? `第${Number(key) + 1}项`
      : (fieldAt(shape, `/${keys.slice(0, depth + 1).join("/")}`)?.title ?? key),
  );
  return words.length > 0 ? `${words.join("")}：` : "";
}

const unreadable: Record<string, string> = {
  ENOENT: "不存在",
  ENOTDIR: "不存在",
  EISDIR: "是文件夹，不是文件",
  EACCES: "不允许读取",
};

function parsed(file: string): unknown {
  const bytes = contents(file);
  let json: string;
  try {
    // Editors on Windows put a byte order mark in front, which the decoder takes away.
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new StartFailure(`${file} 不是 UTF-8 编码的文本，请另存为 UTF-8 后重试。`);
  }
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StartFailure(
      `${file} 不是正确的 JSON（${misplaced(json, String(error))}），请检查引号、逗号和括号。`,
    );
  }
}

/** Where the parser stopped. It tells the position, or only the character that it did not expect. */
function misplaced(json: string, error: string): string {
  const [, position] = /at position (\d+)/.exec(error) ?? [];
  if (position !== undefined) return `第 ${json.slice(0, Number(position)).split("\n").length} 行附近`;
  const [, character] = /^SyntaxError: Unexpected token '(.+?)'/su.exec(error) ?? [];
  return character === undefined ? "内容不完整" : `“${character}”的位置不对`;
}

function contents(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = unreadable[(error as NodeJS.ErrnoException).code ?? ""];
    throw why ? new StartFailure(`${file} ${why}，请检查文件名。`) : error;
  }
}
