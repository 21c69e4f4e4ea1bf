/** The values that the facts of a case may have, and the words for them that a lawyer reads in the tables. */
export const words = {
  stage: { first: "首次发现", overdue: "逾期未改正" },
  partyType: { unit: "单位", citizen: "个人" },
  seriousness: { minor: "轻微", ordinary: "一般", serious: "严重" },
  harm: { none: "无", minor: "轻微", ordinary: "一般", serious: "严重" },
  accidentClass: {
    ordinary: "一般事故",
    larger: "较大事故",
    major: "重大事故",
    extraordinary: "特别重大事故",
  },
  capacity: {
    full: "完全",
    "under-14": "不满十四周岁",
    "14-to-17": "已满十四周岁不满十八周岁",
    incapable: "不能辨认或者不能控制自己行为",
  },
} as const;

/** Grounds that must make a penalty lighter (行政处罚法 第三十二条). */
export const mitigations = {
  "harm-removed": "主动消除或者减轻违法行为危害后果",
  coerced: "受他人胁迫或者诱骗实施违法行为",
  confessed: "主动供述行政机关尚未掌握的违法行为",
  merit: "配合查处违法行为有立功表现",
  "other-legal-ground": "法律、法规、规章规定的其他情形",
} as const;

/** Grounds that make a penalty heavier within the range. */
export const aggravations = {
  "emergency-measures-violated": "违反突发事件应对措施",
  "repeated-within-a-year": "一年内再次实施同类违法行为",
  obstructed: "阻碍执法",
  "evidence-destroyed": "隐匿、毁灭证据",
  retaliated: "对举报人、证人打击报复",
  "many-endangered": "危及多人安全",
} as const;

export type Seriousness = keyof typeof words.seriousness;
export type Harm = keyof typeof words.harm;
export type Capacity = keyof typeof words.capacity;
export type Mitigation = keyof typeof mitigations;
export type Aggravation = keyof typeof aggravations;

/** What the proposal comes to. */
export const outcomes = {
  "no-penalty": "不予行政处罚",
  "lighter-or-mitigated": "从轻或者减轻处罚",
  weigh: "从轻（减轻）与从重情节并存，综合裁量",
  heavier: "从重处罚",
  penalty: "给予行政处罚",
  "order-only": "责令改正，本阶段不罚款",
  transfer: "移送司法机关",
} as const;

export type Outcome = keyof typeof outcomes;

export const yesNo = (value: boolean): "是" | "否" => (value ? "是" : "否");
