import type { LegalDate } from "../calendar-dates.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { local, old15, pending18, since, until } from "../deadlines/since.ts";
import type { PartyType } from "../violations.ts";

/** From which amount (included) a stricter procedure is due. Dated configuration, in integer fen. */
export interface Threshold {
  id: string;
  /** names by which the place is known; without them the row holds wherever no place has its own */
  places?: readonly string[];
  citizen: number;
  unit: number;
  basis: string;
  provenance: Provenance;
  validFrom: LegalDate;
  validTo?: LegalDate;
  /** what is not certain about the amount */
  note?: string;
}

const fen = (yuan: number) => yuan * 100;
const unchecked = "18号令的数额尚未核对，暂按原15号令的数额，由本机关配置";

/** 较大数额罚款: from here on the party has a right to a hearing (行政处罚法 第六十三条第一款第一项). */
export const hearingThresholds: readonly Threshold[] = [
  {
    id: "hearing-jiangxi",
    places: ["江西", "赣州", "南康"],
    citizen: fen(3_000),
    unit: fen(20_000),
    basis: "江西省人民政府令第82号（2021年6月9日修订，名称、条次待核）",
    provenance: "partial",
    validFrom: "2021-06-09",
    note: "数额据摘录，原文待核",
  },
  {
    id: "hearing-default",
    citizen: fen(20_000),
    unit: fen(50_000),
    basis: pending18,
    provenance: "unverified",
    validFrom: since.penaltyMeasures18,
    note: unchecked,
  },
  {
    id: "hearing-default-before-2026-02",
    citizen: fen(20_000),
    unit: fen(50_000),
    basis: `${old15}（条次待核）`,
    provenance: "partial",
    validFrom: since.penaltyMeasures15,
    validTo: until.penaltyMeasures15,
    note: "本地另有规定的从其规定",
  },
];

/** 重大违法行为: from here on the heads decide together (行政处罚法 第五十七条第二款). */
export const collectiveDiscussionThresholds: readonly Threshold[] = [
  {
    id: "collective-discussion-default",
    citizen: fen(50_000),
    unit: fen(50_000),
    basis: pending18,
    provenance: "unverified",
    validFrom: since.penaltyMeasures18,
    note: unchecked,
  },
  {
    id: "collective-discussion-default-before-2026-02",
    citizen: fen(50_000),
    unit: fen(50_000),
    basis: `${old15} 第二十九条（待核）`,
    provenance: "unverified",
    validFrom: since.penaltyMeasures15,
    validTo: until.penaltyMeasures15,
  },
];

/** Up to this amount (included) a penalty may be decided on the spot. */
export const onTheSpotCeiling: Readonly<Record<PartyType, number>> & { basis: string } = {
  citizen: fen(200),
  unit: fen(3_000),
  basis: "行政处罚法 第五十一条",
};

/** Up to this amount (included) a fine decided on the spot may be collected at once without any other ground. */
export const smallFine = { ceiling: fen(100), basis: "行政处罚法 第六十八条第一项" } as const;

/** Places whose own papers want a legal review of every penalty, not only of those the law names. */
export const reviewOfEveryCase = [
  {
    id: "review-of-every-case-nankang",
    places: ["南康"],
    basis: `${local.nankang} 鼓励将法制审核延伸至各类行政处罚`,
    provenance: "local",
    validFrom: since.nankangPaper,
  },
] as const;

interface Dated {
  places?: readonly string[];
  validFrom: LegalDate;
  validTo?: LegalDate;
}

/** The row for a place on a day (now without a day): the place's own, else the one that holds everywhere. */
export function rowFor<Row extends Dated>(
  rows: readonly Row[],
  region: string | undefined,
  on: LegalDate | undefined,
): Row | undefined {
  const inForce = rows.filter(({ validFrom, validTo }) =>
    on === undefined ? validTo === undefined : validFrom <= on && (validTo === undefined || on <= validTo),
  );
  return (
    inForce.find(({ places }) => places?.some((place) => region?.includes(place))) ??
    inForce.find(({ places }) => places === undefined)
  );
}
