import { closureEvents } from "./events/closure.ts";
import { creditEvents } from "./events/credit.ts";
import { inspectionEvents } from "./events/inspection.ts";
import { investigationEvents } from "./events/investigation.ts";
import { noticeEvents } from "./events/notice.ts";
import { penaltyEvents } from "./events/penalty.ts";
import { performanceEvents } from "./events/performance.ts";
import { remediesEvents } from "./events/remedies.ts";
import { simplifiedEvents } from "./events/simplified.ts";

/**
 * What can stand in the ledger of a case: its Chinese name and, where an article asks for or allows the act, that article.
 * The completion of a task carries the article of the task's own step instead.
 */
export const eventCatalogue = {
  ...inspectionEvents,
  ...penaltyEvents,
  ...investigationEvents,
  ...noticeEvents,
  ...performanceEvents,
  ...remediesEvents,
  ...creditEvents,
  ...closureEvents,
  ...simplifiedEvents,
};

export type EventType = keyof typeof eventCatalogue;

/** Why a violation is suspected, and the articles under which the penalty side looks at it. */
export const referralReasons = {
  "entry-refused": { zh: "拒绝、阻碍检查", basis: "安全生产法 第六十六条、第一百零八条" },
  "not-rectified": { zh: "逾期未整改", basis: "安全生产法 第九十七条至第一百零二条" },
  "hazard-overdue": { zh: "重大事故隐患逾期未消除", basis: "安全生产法 第一百零二条" },
  "measures-defied": {
    zh: "未执行现场处理措施或者临时管控措施不落实",
    basis: "安全生产法 第七十条、第一百零二条",
  },
  "violation-found": { zh: "检查发现涉嫌违法行为", basis: "行政处罚法 第二十八条、第五十四条" },
  "crime-suspected": {
    zh: "检查发现涉嫌犯罪，移交核查",
    basis: "行政处罚法 第二十七条；行政执法机关移送涉嫌犯罪案件的规定",
  },
} as const satisfies Record<string, { zh: string; basis: string }>;

export type ReferralReason = keyof typeof referralReasons;
