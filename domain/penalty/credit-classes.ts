import type { LegalDate } from "../calendar-dates.ts";
import type { Party } from "../case-file.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { since } from "../deadlines/since.ts";
import { rowFor, type Threshold } from "../discretion/thresholds.ts";
import type { PartyPenalty } from "./decision.ts";

/** 失信信息分类: 轻微, 一般, 严重. */
export type CreditGrade = "minor" | "general" | "serious";

/** What a class is decided by. */
export interface CreditFacts {
  kind: Party["kind"];
  decidedOn: LegalDate;
  penalty: Pick<PartyPenalty, "warning" | "fineFen" | "confiscationFen" | "suspension" | "otherKinds">;
  /** 简易程序 */
  simplified: boolean;
  /** 列入严重失信主体名单 */
  listed: boolean;
}

/** One row of the classification; the first row that fits decides. */
export interface CreditClass {
  grade: CreditGrade;
  zh: string;
  when(facts: CreditFacts): boolean;
  basis: string;
  provenance: Provenance;
}

const measures = "信用修复管理办法（国家发展改革委令第36号，条次待核）；国办发〔2025〕22号";

/**
 * 数额特别巨大的罚款: from how much on a fine is serious bad credit. Dated configuration, in integer fen: neither the
 * measures nor a rule of the sector names the amount in the texts that could be read.
 */
export const hugeFineThresholds: readonly Threshold[] = [
  {
    id: "huge-fine-default",
    citizen: 100_000_000,
    unit: 100_000_000,
    basis: measures,
    provenance: "unverified",
    validFrom: since.creditRepairMeasures,
    note: "办法没有载明“数额特别巨大”的数额，行业规定待核，暂按一百万元，由本机关配置",
  },
];

/** What is huge for a party by a decision of that day; what was decided before the measures is classed by them as well. */
function hugeFine(kind: Party["kind"], decidedOn: LegalDate): { fen: number; row: Threshold } | null {
  const row =
    rowFor(hugeFineThresholds, undefined, decidedOn) ?? rowFor(hugeFineThresholds, undefined, undefined);
  return row ? { fen: kind === "person" ? row.citizen : row.unit, row } : null;
}

const grave = ["revoked-licence", "restricted-business", "closure", "barred-from-trade"];

/** In force from the day the measures are (2026-04-01). The sector may set finer rules, which are not known yet. */
export const creditClasses: readonly CreditClass[] = [
  {
    grade: "serious",
    zh: "被列入严重失信主体名单",
    when: ({ listed }) => listed,
    basis: measures,
    provenance: "partial",
  },
  {
    grade: "serious",
    zh: "被处以吊销许可证件、限制开展生产经营活动、责令关闭或者限制从业",
    when: ({ penalty }) => penalty.otherKinds.some((kind) => grave.includes(kind)),
    basis: measures,
    provenance: "partial",
  },
  {
    grade: "serious",
    zh: "被处以数额特别巨大的罚款",
    when: ({ penalty, kind, decidedOn }) =>
      penalty.fineFen >= (hugeFine(kind, decidedOn)?.fen ?? Number.POSITIVE_INFINITY),
    basis: measures,
    provenance: "unverified",
  },
  {
    grade: "minor",
    zh: "适用简易程序作出的行政处罚",
    when: ({ simplified }) => simplified,
    basis: measures,
    provenance: "partial",
  },
  {
    grade: "minor",
    zh: "仅被处以警告、通报批评",
    when: ({ penalty: { fineFen, confiscationFen, suspension, otherKinds } }) =>
      fineFen === 0 &&
      confiscationFen === 0 &&
      !suspension &&
      otherKinds.every((kind) => kind === "criticism"),
    basis: measures,
    provenance: "partial",
  },
  {
    grade: "general",
    zh: "其他行政处罚",
    when: () => true,
    basis: measures,
    provenance: "partial",
  },
];

export const gradeNames: Readonly<Record<CreditGrade, string>> = {
  minor: "轻微失信信息",
  general: "一般失信信息",
  serious: "严重失信信息",
};
