import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { amount } from "../../domain/money.ts";
import { dailyRate, stagesCount } from "../../domain/penalty/payment-text.ts";
import { Optional } from "./facts.ts";
import { blank, formParagraph, numbered } from "./text.ts";
import { zhDate, zhNumber } from "./zh.ts";

/** The days of a surcharge, put together where they follow each other and were counted alike. Money in integer fen. */
export const Stretches = Type.Array(
  Type.Object({
    from: Type.String(),
    to: Type.String(),
    days: Type.Integer(),
    overdueFen: Type.Integer(),
    addedFen: Type.Integer(),
    kind: Type.Enum(["counted", "paused", "capped"]),
    why: Type.String(),
  }),
);
type Stretch = Static<typeof Stretches>[number];

/** 批准书 and the stages it names, in their order. */
export const Plan = Type.Object({
  number: Optional,
  stages: Type.Array(Type.Object({ dueOn: Type.String(), amountFen: Type.Integer(), late: Type.Boolean() })),
});

interface Term {
  dueOn: string | null;
  plan?: Static<typeof Plan>;
}

/** Until when the fine was to be paid: the day by law, or the approval with the stages that went by unpaid. */
export function term({ dueOn, plan }: Term): string {
  if (!plan || plan.stages.length === 0) return `缴纳期限于${zhDate(dueOn)}届满`;
  const { number, stages } = plan;
  const way = stages.length > 1 ? `分${stages.length === 2 ? "两" : zhNumber(stages.length)}期` : "延期";
  const late = stages.flatMap(({ late, ...stage }, i) =>
    late
      ? [
          `${stages.length > 1 ? `第${zhNumber(i + 1)}期` : "延期缴纳的"}${amount(stage.amountFen)}的缴纳期限于${zhDate(stage.dueOn)}届满`,
        ]
      : [],
  );
  return [
    `经《延期（分期）缴纳罚款批准书》${number ?? blank(14)}批准，罚款${way}缴纳`,
    ...(late.length > 0 ? [`其中${late.join("，")}`] : []),
  ].join("，");
}

interface Reckoned extends Pick<Term, "plan"> {
  stretches?: Stretch[];
  waivedFen?: number;
}

/** How the surcharge was reckoned, stretch by stretch, with the days that are not counted and why. */
export const reckoning = ({ stretches = [], waivedFen = 0, plan }: Reckoned): Content[] => {
  const parts = [
    ...stretches.map(stretchInWords),
    ...(waivedFen > 0 ? [`依照执行协议减免${amount(waivedFen)}`] : []),
  ];
  const start = plan && plan.stages.length > 0 ? `（${stagesCount.zh}）` : "";
  return parts.length > 0 ? [formParagraph(`加处罚款的计算过程${start}：${numbered(parts)}。`)] : [];
};

function stretchInWords({ from, to, days, overdueFen, addedFen, kind, why }: Stretch): string {
  const when = from === to ? `${zhDate(from)}，计1日` : `自${zhDate(from)}起至${zhDate(to)}止，计${days}日`;
  if (kind === "paused") return `${when}，${why}`;
  const base = `${when}，以到期未缴纳的罚款${amount(overdueFen)}为基数，${dailyRate.zh}`;
  return kind === "capped"
    ? `${base}，因${why}，只加处${amount(addedFen)}`
    : `${base}，加处${amount(addedFen)}`;
}

/** That the surcharge grows no more, from which day on; empty below the cap. */
export const capped = ({ cappedOn }: { cappedOn: string | null }): string =>
  cappedOn ? `，已于${zhDate(cappedOn)}达到罚款的数额，不再增加` : "";
