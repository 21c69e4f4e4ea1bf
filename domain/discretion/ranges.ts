import { DomainError } from "../errors.ts";
import type { FenRange, Fine, Tier } from "../violations.ts";
import type { DiscretionInput } from "./facts.ts";
import { type Reason, rangeText } from "./reason.ts";

export interface Ranges {
  unit: FenRange | null;
  person: FenRange | null;
}

interface Computed {
  range: FenRange | null;
  reasons: Reason[];
}

/**
 * The statutory range of each party the article names at this tier. `null`: not named, or the range cannot be
 * computed because a fact is missing, which the reasons then say.
 */
export function rangesOf(
  tier: Tier,
  article: string,
  input: DiscretionInput,
): { ranges: Ranges; reasons: Reason[] } {
  const unit = rangeOf("单位", tier.unit, article, input);
  const person = rangeOf("责任人员", tier.person, article, input);
  return {
    ranges: { unit: unit.range, person: person.range },
    reasons: [...unit.reasons, ...person.reasons],
  };
}

function rangeOf(party: string, fine: Fine | undefined, basis: string, input: DiscretionInput): Computed {
  if (fine === undefined) return { range: null, reasons: [] };
  const known = (range: FenRange, how = ""): Computed => ({
    range,
    reasons: [{ text: `${party}法定罚款幅度：${rangeText(range)}${how}`, basis }],
  });
  const missing = (field: string, range: FenRange | null, text: string): Computed => ({
    range,
    reasons: [{ text: `${party}：未填${field}，${text}`, basis, provisional: true }],
  });
  switch (fine.kind) {
    case "amount":
      return input.extremelyGrave && input.accidentClass
        ? known(
            { min: fine.min * 2, max: fine.max * 5 },
            "（情节特别严重、影响特别恶劣，可以处二倍以上五倍以下，第二款）",
          )
        : known({ min: fine.min, max: fine.max });
    case "income": {
      const income = input.lastYearIncomeFen;
      if (income === undefined)
        return missing("上一年年收入", null, `按上一年年收入的${percentText(fine)}计算，尚不能得出数额`);
      const share = (percent: number) => Math.floor((income * percent) / 100);
      const range = { min: share(fine.minPercent), max: share(fine.maxPercent) };
      return known(range, `（上一年年收入的${percentText(fine)}）`);
    }
    case "illegal-income": {
      const { from, times, otherwise } = fine;
      if (input.illegalIncomeFen === undefined)
        return missing("违法所得", otherwise, `暂按没有违法所得计，幅度${rangeText(otherwise)}`);
      if (input.illegalIncomeFen < from) return known(otherwise, "（没有违法所得或者违法所得不足十万元）");
      const [min, max] = times.map((n) => n * (input.illegalIncomeFen ?? 0));
      return known({ min: min ?? 0, max: max ?? 0 }, "（违法所得二倍以上五倍以下）");
    }
    case "daily": {
      const daily = input.originalFineFen;
      return daily === undefined
        ? missing("原处罚数额", null, "按原处罚数额按日连续处罚，尚不能得出数额")
        : known({ min: daily, max: daily }, "（每日，按原处罚数额）");
    }
  }
}

const percentText = ({ minPercent, maxPercent }: { minPercent: number; maxPercent: number }): string =>
  minPercent === maxPercent ? `百分之${minPercent}` : `百分之${minPercent}以上百分之${maxPercent}以下`;

/** What decides whether the amount proposed may stand. */
export interface Proposal {
  proposedFen: number;
  party: "单位" | "个人";
  range: FenRange | null;
  article: string;
  /** a ground to go below the minimum (减轻) */
  belowMinimumAllowed: boolean;
  notifiedFen?: number | undefined;
  newGround?: boolean | undefined;
}

/**
 * Checks a proposed fine against the law.
 * @returns the reasoning, when the amount stands
 * @throws DomainError RULE_BROKEN naming the rule that the amount breaks
 */
export function assertLawful(proposal: Proposal): Reason[] {
  const { proposedFen, party, range, article, belowMinimumAllowed, notifiedFen, newGround } = proposal;
  const amount = rangeText({ min: proposedFen, max: proposedFen });
  const refuse = (reason: string) => new DomainError("RULE_BROKEN", { proposedFen, range, reason });
  if (range === null)
    throw refuse(`${article}在本阶段没有规定对${party}罚款，或者缺少计算数额的事实，不能拟罚${amount}`);
  if (proposedFen > range.max)
    throw refuse(`拟罚${amount}超过${article}规定的上限（${rangeText(range)}）；裁量不得突破法定幅度`);
  if (notifiedFen !== undefined && proposedFen > notifiedFen && !newGround)
    throw refuse(
      `拟罚${amount}高于告知的${rangeText({ min: notifiedFen, max: notifiedFen })}；不得因陈述、申辩加重处罚，有新的合法事由的须重新告知（行政处罚法 第四十五条第二款）`,
    );
  if (proposedFen >= range.min)
    return [{ text: `拟罚${amount}，在法定幅度${rangeText(range)}之内`, basis: article }];
  if (!belowMinimumAllowed)
    throw refuse(
      `拟罚${amount}低于${article}规定的下限（${rangeText(range)}），又没有法定减轻情节（行政处罚法 第三十二条）`,
    );
  return [
    {
      text: `拟罚${amount}低于法定下限，属于减轻处罚，须写明减轻的法定情节并经法制审核`,
      basis: "行政处罚法 第三十条、第三十二条",
    },
  ];
}
