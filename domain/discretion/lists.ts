import type { DecisionTable, Facts, Input, Rule, Test } from "./decision-table.ts";
import { aggravations, mitigations, words } from "./words.ts";

const input = (name: string, zh: string, values: readonly string[]): Input => ({
  name,
  zh,
  type: "string",
  values,
});
const yesOrNo = (name: string, zh: string) => input(name, zh, ["是", "否"]);
const is = (...values: string[]): Test => ({ in: values });
const yes = is("是");

const effect = { name: "effect", zh: "结论", type: "string" } as const;
const row = { name: "row", zh: "情节编号", type: "string" } as const;
const gives = (effect: string, row: string): Facts => ({ effect, row });

const ordinary: Rule = {
  id: "none",
  when: {},
  gives: gives("无", ""),
  basis: "行政处罚法 第五十七条第一款第一项",
  note: "没有上列情形",
};

/** 不予处罚清单: what must not, and what need not be punished. The compelling rows stand first. */
export const noPenaltyList: DecisionTable = {
  id: "no-penalty-list",
  zh: "不予处罚清单",
  result: "noPenalty",
  hitPolicy: "FIRST",
  inputs: [
    input("capacity", "责任能力", Object.values(words.capacity)),
    yesOrNo("timeBarred", "已过追责期限"),
    yesOrNo("noFault", "有证据足以证明没有主观过错"),
    yesOrNo("firstOffence", "初次违法"),
    input("seriousness", "违法情节", Object.values(words.seriousness)),
    yesOrNo("correctedInTime", "及时改正"),
    input("harm", "危害后果", Object.values(words.harm)),
    input("stage", "阶段", Object.values(words.stage)),
  ],
  outputs: [effect, row],
  rules: [
    {
      id: "n1-age",
      when: { capacity: is("不满十四周岁") },
      gives: gives("应当不予", "N1"),
      basis: "行政处罚法 第三十条",
      note: "责令监护人加以管教",
    },
    {
      id: "n1-mind",
      when: { capacity: is("不能辨认或者不能控制自己行为") },
      gives: gives("应当不予", "N1"),
      basis: "行政处罚法 第三十一条",
      note: "责令监护人严加看管和治疗",
    },
    {
      id: "n5",
      when: { timeBarred: yes },
      gives: gives("应当不予", "N5"),
      basis: "行政处罚法 第三十六条",
      note: "超过追责期限，不再给予行政处罚",
    },
    {
      id: "n4",
      when: { noFault: yes },
      gives: gives("应当不予", "N4"),
      basis: "行政处罚法 第三十三条第二款",
      note: "法律、行政法规另有规定的从其规定",
    },
    {
      id: "n2",
      when: { seriousness: is("轻微"), correctedInTime: yes, harm: is("无"), stage: is("首次发现") },
      gives: gives("应当不予", "N2"),
      basis: "行政处罚法 第三十三条第一款",
      note: "违法行为轻微并及时改正，没有造成危害后果",
    },
    {
      id: "n3",
      when: {
        firstOffence: yes,
        seriousness: is("轻微", "一般"),
        correctedInTime: yes,
        harm: is("无", "轻微"),
        stage: is("首次发现"),
      },
      gives: gives("可以不予", "N3"),
      basis: "行政处罚法 第三十三条第一款、第五条第二款",
      note: "初次违法且危害后果轻微并及时改正；情节严重的，按过罚相当原则不作此建议",
    },
    ordinary,
  ],
};

/** 从轻、减轻清单 */
export const lighterList: DecisionTable = {
  id: "lighter-list",
  zh: "从轻、减轻处罚清单",
  result: "lighter",
  hitPolicy: "FIRST",
  inputs: [
    ...Object.entries(mitigations).map(([name, zh]) => yesOrNo(factName(name), zh)),
    input("capacity", "责任能力", Object.values(words.capacity)),
  ],
  outputs: [effect, row],
  rules: [
    ...Object.entries(mitigations).map(
      ([name, zh], i): Rule => ({
        id: `l1-${name}`,
        when: { [factName(name)]: yes },
        gives: gives("应当从轻或者减轻", "L1"),
        basis: `行政处罚法 第三十二条第${"一二三四五"[i]}项`,
        note: zh,
      }),
    ),
    {
      id: "l2",
      when: { capacity: is("已满十四周岁不满十八周岁") },
      gives: gives("应当从轻或者减轻", "L2"),
      basis: "行政处罚法 第三十条",
      note: "已满十四周岁不满十八周岁的未成年人",
    },
    ordinary,
  ],
};

/** 从重清单 */
export const heavierList: DecisionTable = {
  id: "heavier-list",
  zh: "从重处罚清单",
  result: "heavier",
  hitPolicy: "FIRST",
  inputs: Object.entries(aggravations).map(([name, zh]) => yesOrNo(factName(name), zh)),
  outputs: [effect, row],
  rules: [
    ...Object.entries(aggravations).map(([name, zh]): Rule => {
      const emergency = name === "emergency-measures-violated";
      return {
        id: `${emergency ? "h1" : "h2"}-${name}`,
        when: { [factName(name)]: yes },
        gives: emergency ? gives("应当从重", "H1") : gives("可以从重", "H2"),
        basis: emergency ? "行政处罚法 第四十九条" : "应急管理行政裁量权基准暂行规定（条次待核）",
        note: emergency ? `${zh}，依法快速、从重` : `${zh}；从重情形的条文尚待核对`,
      };
    }),
    ordinary,
  ],
};

/** 免予强制清单 */
export const noCoercionList: DecisionTable = {
  id: "no-coercion-list",
  zh: "免予行政强制措施清单",
  result: "noCoercion",
  hitPolicy: "FIRST",
  inputs: [
    input("seriousness", "违法情节", Object.values(words.seriousness)),
    input("harm", "危害后果", Object.values(words.harm)),
  ],
  outputs: [effect, row],
  rules: [
    {
      id: "minor",
      when: { seriousness: is("轻微") },
      gives: gives("可以不采取", ""),
      basis: "行政强制法 第十六条第二款",
      note: "违法行为情节显著轻微；由负责人决定并写明理由",
    },
    {
      id: "harmless",
      when: { seriousness: is("轻微", "一般"), harm: is("无") },
      gives: gives("可以不采取", ""),
      basis: "行政强制法 第十六条第二款",
      note: "没有明显社会危害；由负责人决定并写明理由",
    },
    { ...ordinary, basis: "行政强制法 第十六条第一款" },
  ],
};

/** The fact of a ground: "harm-removed" → harmRemoved, because the engine's names have no hyphens. */
export function factName(ground: string): string {
  return ground.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
