import { jointInspection } from "../joint-inspection.ts";
import { court } from "./court.ts";
import { noPenalty } from "./no-penalty.ts";
import { ordinaryProcedure } from "./ordinary.ts";
import { police } from "./police.ts";
import { simplified } from "./simplified.ts";
import type { PenaltyStage } from "./stage.ts";

export interface Story {
  /** what is told, in Chinese */
  zh: string;
  /** @returns the penalty case */
  tell(stage: PenaltyStage): Promise<string>;
}

/** What can be told of penalties, by the word that `npm run demo -- penalty <word>` takes. */
export const stories: Record<string, Story> = {
  ordinary: {
    zh: "普通程序：联合检查复查不合格，立案、听证、处罚、两书同达、分期缴纳、信用修复、归档",
    tell: async (stage) => ordinaryProcedure(stage, await jointInspection(stage, stage.pass)),
  },
  simplified: { zh: "简易程序：当场处罚", tell: simplified },
  "no-penalty": { zh: "首违不罚：不予行政处罚", tell: noPenalty },
  police: { zh: "移送公安机关，不予立案后继续处罚", tell: police },
  court: { zh: "行政复议维持后不履行，申请人民法院强制执行", tell: court },
};
