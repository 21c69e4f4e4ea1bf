import type { Unit } from "./case-file.ts";

/**
 * The number of a document or a case: （临江）应急责改〔2026〕1号.
 * Full-width brackets, no leading zeros, one series per organ, word and year.
 */
export const officialNumber = (
  unit: Pick<Unit, "areaName" | "organWord">,
  word: string,
  year: number,
  n: number,
): string => `（${unit.areaName}）${unit.organWord}${word}〔${year}〕${n}号`;
