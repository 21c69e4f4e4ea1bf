import type { DecisionTable, Input, Rule, Test } from "./decision-table.ts";
import { type Outcome, outcomes } from "./words.ts";

const is = (...values: string[]): Test => ({ in: values });
const effectOf = (name: string, zh: string, from: string, values: string[]): Input => ({
  name,
  zh,
  type: "string",
  values,
  from,
});

const gives = (outcome: Outcome, mandatory: boolean): Rule["gives"] => ({
  outcome,
  conclusion: outcomes[outcome],
  mandatory,
});

/** 裁量结论: what the three lists come to together. The first row that holds decides. */
export const conclusion: DecisionTable = {
  id: "discretion-outcome",
  zh: "裁量结论",
  result: "conclusion",
  hitPolicy: "FIRST",
  inputs: [
    effectOf("noPenaltyEffect", "不予处罚清单", "no-penalty-list", ["应当不予", "可以不予", "无"]),
    effectOf("lighterEffect", "从轻、减轻清单", "lighter-list", ["应当从轻或者减轻", "无"]),
    effectOf("heavierEffect", "从重清单", "heavier-list", ["应当从重", "可以从重", "无"]),
  ],
  outputs: [
    { name: "outcome", zh: "结论代码", type: "string" },
    { name: "conclusion", zh: "结论", type: "string" },
    { name: "mandatory", zh: "法律要求如此", type: "boolean" },
  ],
  rules: [
    {
      id: "must-not-punish",
      when: { noPenaltyEffect: is("应当不予") },
      gives: gives("no-penalty", true),
      basis: "行政处罚法 第三十条、第三十一条、第三十三条、第三十六条",
    },
    {
      id: "need-not-punish",
      when: { noPenaltyEffect: is("可以不予"), heavierEffect: is("无") },
      gives: gives("no-penalty", false),
      basis: "行政处罚法 第三十三条第一款",
      note: "可以不予，由行政机关负责人决定；有从重情节的不适用",
    },
    {
      id: "lighter",
      when: { lighterEffect: is("应当从轻或者减轻"), heavierEffect: is("无") },
      gives: gives("lighter-or-mitigated", true),
      basis: "行政处罚法 第三十条、第三十二条",
    },
    {
      id: "weigh",
      when: { lighterEffect: is("应当从轻或者减轻"), heavierEffect: is("应当从重", "可以从重") },
      gives: gives("weigh", false),
      basis: "行政处罚法 第五条第二款",
      note: "从轻、减轻与从重情节并存，综合裁量并说明理由",
    },
    {
      id: "must-be-heavier",
      when: { heavierEffect: is("应当从重") },
      gives: gives("heavier", true),
      basis: "行政处罚法 第四十九条",
    },
    {
      id: "may-be-heavier",
      when: { heavierEffect: is("可以从重") },
      gives: gives("heavier", false),
      basis: "应急管理行政裁量权基准暂行规定（条次待核）",
    },
    {
      id: "punish",
      when: {},
      gives: gives("penalty", true),
      basis: "行政处罚法 第五十七条第一款第一项",
    },
  ],
};

const of = (...list: Outcome[]): Test => ({ in: list });

/** 裁量附随要求: what goes with the conclusion, whichever amount is chosen. All rows that hold apply. */
export const requirements: DecisionTable = {
  id: "discretion-requirements",
  zh: "裁量附随要求",
  result: "requirements",
  hitPolicy: "RULE ORDER",
  inputs: [{ name: "outcome", zh: "结论代码", type: "string", from: "discretion-outcome" }],
  outputs: [
    { name: "row", zh: "情节编号", type: "string" },
    { name: "requirement", zh: "要求", type: "string" },
  ],
  rules: [
    {
      id: "n6",
      when: { outcome: of("no-penalty") },
      gives: { row: "N6", requirement: "对当事人进行教育并作记录" },
      basis: "行政处罚法 第三十三条第三款",
    },
    {
      id: "x2",
      when: { outcome: of("lighter-or-mitigated", "weigh") },
      gives: {
        row: "X2",
        requirement: "低于法定幅度下限的是减轻处罚，须写明法定依据；裁量基准不得突破法定幅度",
      },
      basis: "行政处罚法 第三十二条、第三十四条",
    },
    {
      id: "x1",
      when: { outcome: of("penalty", "lighter-or-mitigated", "weigh", "heavier") },
      gives: { row: "X1", requirement: "不得因当事人陈述、申辩而给予更重的处罚" },
      basis: "行政处罚法 第四十五条第二款",
    },
    {
      id: "order-to-correct",
      when: {},
      gives: { row: "", requirement: "责令当事人改正或者限期改正，责令改正不代替处罚" },
      basis: "行政处罚法 第二十八条第一款",
    },
  ],
};
