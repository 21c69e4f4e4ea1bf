import { jointInspection } from "../joint-inspection.ts";
import { ordinaryProcedure } from "./ordinary.ts";
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
};
