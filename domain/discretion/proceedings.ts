import type { LegalDate } from "../calendar-dates.ts";
import type { PartyType } from "../violations.ts";
import { type Reason, yuan } from "./reason.ts";
import {
  collectiveDiscussionThresholds,
  hearingThresholds,
  onTheSpotCeiling,
  reviewOfEveryCase,
  rowFor,
  type Threshold,
} from "./thresholds.ts";

/** What the procedure depends on. */
export interface AtStake {
  partyType: PartyType;
  /** the fine in fen, `null` if there is none */
  fineFen: number | null;
  /** the amount is not proposed yet and the highest lawful one stands in */
  fineIsMaximum: boolean;
  /** the suspension ordered, which is always the unit's */
  suspension: string | null;
  licence?: string | undefined;
  confiscation?: string | undefined;
  region?: string | undefined;
  decidedOn?: LegalDate | undefined;
  serious: boolean;
  complex: boolean;
  publicInterest: boolean;
  belowMinimum: boolean;
}

export interface Proceedings {
  hearingRequired: boolean;
  legalReviewRequired: boolean;
  collectiveDiscussionRequired: boolean;
  simpleProcedureAllowed: boolean;
  reasons: Reason[];
}

/** No penalty, no procedure for one. */
export const noProceedings: Proceedings = {
  hearingRequired: false,
  legalReviewRequired: false,
  collectiveDiscussionRequired: false,
  simpleProcedureAllowed: false,
  reasons: [],
};

interface Answer {
  holds: boolean;
  reasons: Reason[];
}

/** Which steps the law wants before this penalty may be decided. */
export function proceedings(atStake: AtStake): Proceedings {
  const hearing = hearingRight(atStake);
  const review = legalReview(atStake, hearing.holds);
  const discussion = collectiveDiscussion(atStake);
  const onTheSpot = simpleProcedure(atStake);
  return {
    hearingRequired: hearing.holds,
    legalReviewRequired: review.holds,
    collectiveDiscussionRequired: discussion.holds,
    simpleProcedureAllowed: onTheSpot.holds,
    reasons: [hearing, review, discussion, onTheSpot].flatMap(({ reasons }) => reasons),
  };
}

const answer = (holds: boolean, ...reasons: Reason[]): Answer => ({ holds, reasons });

function hearingRight(atStake: AtStake): Answer {
  const basis = "行政处罚法 第六十三条第一款";
  const { suspension, licence, partyType, confiscation } = atStake;
  if (suspension && partyType === "unit")
    return answer(true, { text: `责令${suspension}，应当告知听证权利`, basis: `${basis}第四项` });
  if (licence) return answer(true, { text: `${licence}，应当告知听证权利`, basis: `${basis}第三项` });
  const { holds, reasons } = reaches(atStake, hearingThresholds, `${basis}第一项`, "应当告知听证权利");
  const more: Reason[] = [
    ...(suspension ? [{ text: `责令单位${suspension}，单位有要求听证的权利`, basis: `${basis}第四项` }] : []),
    ...(confiscation && !holds
      ? [
          {
            text: `${confiscation}数额较大的也应当告知听证权利，标准未录入`,
            basis: `${basis}第二项`,
            provisional: true as const,
          },
        ]
      : []),
  ];
  return answer(holds, ...reasons, ...more);
}

function legalReview({ region, decidedOn, ...facts }: AtStake, hearing: boolean): Answer {
  const basis = "行政处罚法 第五十八条第一款";
  if (facts.publicInterest)
    return answer(true, { text: "涉及重大公共利益，须经法制审核", basis: `${basis}第一项` });
  if (facts.complex) return answer(true, { text: "案件疑难复杂，须经法制审核", basis: `${basis}第三项` });
  if (hearing)
    return answer(true, {
      text: "直接关系当事人重大权益，一经听证即须法制审核，先行列入",
      basis: `${basis}第二项`,
    });
  if (facts.belowMinimum) return answer(true, { text: "拟减轻处罚，须经法制审核", basis: `${basis}第三项` });
  const own = rowFor(reviewOfEveryCase, region, decidedOn);
  return own
    ? answer(true, { text: "本地要求每件行政处罚均经法制审核", basis: own.basis, provenance: own.provenance })
    : answer(false);
}

function collectiveDiscussion(atStake: AtStake): Answer {
  const basis = "行政处罚法 第五十七条第二款";
  const { suspension, licence, serious, complex } = atStake;
  const heavy = suspension ? `责令${suspension}` : licence;
  if (heavy) return answer(true, { text: `${heavy}，属于重大行政处罚，由负责人集体讨论决定`, basis });
  if (serious || complex)
    return answer(true, { text: "情节复杂或者重大违法行为，由负责人集体讨论决定", basis });
  return reaches(atStake, collectiveDiscussionThresholds, basis, "由负责人集体讨论决定");
}

function simpleProcedure({
  fineFen,
  fineIsMaximum,
  suspension,
  licence,
  partyType,
  ...more
}: AtStake): Answer {
  const { basis } = onTheSpotCeiling;
  const ceiling = onTheSpotCeiling[partyType];
  if (suspension || licence || more.confiscation || fineFen === null) return answer(false);
  const party = partyType === "unit" ? "法人或者其他组织" : "公民";
  const limit = `对${party}当场处罚的罚款不得超过${yuan(ceiling)}`;
  if (fineIsMaximum && fineFen > ceiling)
    return answer(false, { text: `${limit}；未提出拟罚数额，按普通程序办理`, basis });
  if (fineFen > ceiling) return answer(false, { text: limit, basis });
  if (more.complex || more.serious || more.belowMinimum)
    return answer(false, { text: "须经法制审核或者集体讨论的，不适用简易程序", basis });
  return answer(true, { text: `拟罚${yuan(fineFen)}，违法事实确凿的可以当场作出决定；${limit}`, basis });
}

/** Whether the fine reaches the amount from which a step is due; the amount itself counts (“以上”包括本数). */
function reaches(atStake: AtStake, rows: readonly Threshold[], statute: string, then: string): Answer {
  const { fineFen, fineIsMaximum, partyType, region, decidedOn } = atStake;
  if (fineFen === null) return answer(false);
  const row = rowFor(rows, region, decidedOn);
  if (row === undefined)
    return answer(true, {
      text: `${decidedOn ?? ""}有效的数额标准未录入，${then}`,
      basis: statute,
      provisional: true,
    });
  const holds = fineFen >= row[partyType];
  const of = fineIsMaximum ? "未提出拟罚数额，按法定上限" : "拟罚";
  const text = `${of}${yuan(fineFen)}，${holds ? "达到" : "未达到"}${yuan(row[partyType])}${holds ? `，${then}` : ""}`;
  const place = row.places === undefined && region ? `“${region}”没有录入本地标准；` : "";
  const note = `${place}${row.note ?? ""}`;
  return answer(holds, {
    text: note ? `${text}（${note}）` : text,
    basis: `${statute}；${row.basis}`,
    ...(row.provenance !== "read" && { provenance: row.provenance, provisional: true }),
  });
}
