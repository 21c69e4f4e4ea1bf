import type { RuleTable } from "./rule.ts";
import { local, since } from "./since.ts";

const paper = { provenance: "local", validFrom: since.localPapers, configurable: true } as const;
const nankang = { provenance: "local", validFrom: since.nankangPaper, configurable: true } as const;

/** Part A, training of officers and the office's yearly duties (A32–A34). */
export const officers = {
  "officer-entry-training": {
    ref: "A32",
    kind: "period",
    zh: "新招录执法人员入职培训",
    amount: 3,
    unit: "month",
    rolls: false,
    meaning: "runs-until",
    basis: local.yeji,
    ...paper,
    note: "不少于三个月；此后每年复训不少于两周",
  },
  "enforcement-open-day": {
    ref: "A33",
    kind: "fixed-date",
    zh: "行政执法开放日活动（每半年）",
    on: [
      { month: 6, day: 30 },
      { month: 12, day: 31 },
    ],
    rolls: false,
    basis: `${local.jinan}；${local.nankang}`,
    ...paper,
    note: "文件只规定每半年一次，以半年最后一日为最迟日",
  },
  "yearly-case-file-evaluation": {
    ref: "A33",
    kind: "fixed-date",
    zh: "年度执法培训、练兵和案卷评查",
    on: [{ month: 12, day: 31 }],
    rolls: false,
    basis: `${local.jinan}；${local.nankang}`,
    ...paper,
    note: "市级每年至少一次，县级每年至少两次",
  },
  "legal-reviewer-list": {
    ref: "A34",
    kind: "fixed-date",
    zh: "法制审核人员信息报市局备案",
    on: [{ month: 6, day: 30 }],
    rolls: false,
    basis: local.nankang,
    ...nankang,
  },
  "exemplary-case-report": {
    ref: "A34",
    kind: "fixed-date",
    zh: "报送“一案双罚”、行刑衔接案例",
    on: [{ month: 10, day: 31 }],
    rolls: false,
    basis: local.nankang,
    ...nankang,
    note: "不得与执法人员罚款数额挂钩（行政处罚法 第七十四条第三款）",
  },
} as const satisfies RuleTable;
