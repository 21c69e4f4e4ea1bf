import { readFileSync } from "node:fs";
import { expect } from "chai";
import { type ConfigVariable, configVariables, described, loadConfig } from "../../server/config.ts";

const lines = readFileSync(new URL("../../.env.example", import.meta.url), "utf8").split("\n");
const assignments = lines.flatMap((line, at) => {
  const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value, comment: lines[at - 1] }];
});

describe(".env.example 与配置的定义一致", () => {
  it("列出每一个变量，不多不少，顺序相同", () => {
    expect(assignments.map(({ name }) => name)).to.deep.equal(configVariables);
  });

  for (const { name, value, comment } of assignments)
    it(`${name} 的说明和默认值就是定义中的`, () => {
      const property = described[name as ConfigVariable];
      expect(comment).to.equal(`# ${property.description}`);
      expect(value).to.equal(String(property.default ?? ""));
    });

  it("原样使用就能启动", () => {
    const env = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
    expect(loadConfig(env)).to.deep.equal(loadConfig({}));
  });
});
