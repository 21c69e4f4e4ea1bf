import type { CaseFile } from "../../case-file.ts";
import { coerciveMeasure, proceedingOf } from "../../investigation/measures.ts";
import { powerCutUnderWay } from "../../investigation/power-cut.ts";
import { approvedHandlings } from "../../investigation/sealing-clock.ts";
import type { Problem } from "../../problem.ts";
import { against } from "./record.ts";

const basis = {
  sealing: "行政强制法 第二十五条、第二十七条、第二十八条",
  preservation: "行政处罚法 第五十六条",
  power: "安全生产法 第七十条第二款",
} as const;

const sealing = ["sealing", "sealing-extension"];

/** The clocks of sealings and seizures that are in force: of one party, or of the whole case. */
const inForce = ({ deadlines }: Pick<CaseFile, "deadlines">, rules: readonly string[], partyId?: string) =>
  deadlines.filter(
    (d) =>
      d.state === "running" && rules.includes(d.rule) && (partyId === undefined || d.partyId === partyId),
  );

/**
 * Before a period is extended or time of testing is taken out of it: the head has approved just that, and the period
 * still runs. What has lapsed is lifted.
 */
export const approvedWhileInForce = (outcome: "extend" | "testing") =>
  function* (file: CaseFile): Generator<Problem> {
    yield* stillInForce(file);
    const day = proceedingOf(file, coerciveMeasure).record?.data["imposedOn"];
    const last = typeof day === "string" ? approvedHandlings(file, day).at(-1) : undefined;
    if (last?.handling.data["outcome"] !== outcome)
      yield against(
        `${outcome === "extend" ? "延长查封、扣押期限" : "送交检测、鉴定"}没有经行政机关负责人批准`,
        basis.sealing,
      );
  };

function* stillInForce(file: CaseFile): Generator<Problem> {
  const running = inForce(file, sealing, file.scope.partyId);
  if (!running.some(({ dueOn }) => dueOn >= file.now.on))
    yield against("查封、扣押的期限已经届满或者措施已经终结，应当立即解除，不得延长", basis.sealing);
}

/**
 * Nothing that was sealed, seized, preserved or cut off is left without a decision when the case ends.
 * @param end how it ends: 结案, 不予立案 …
 */
export function* measuresLeft(
  file: Pick<CaseFile, "deadlines" | "submissions">,
  end = "结案",
): Generator<Problem> {
  if (inForce(file, sealing).length > 0)
    yield against(`查封、扣押的场所、设施或者财物尚未作出处理决定，不得${end}`, basis.sealing);
  if (inForce(file, ["evidence-preservation"]).length > 0)
    yield against(`先行登记保存的证据尚未作出处理决定，不得${end}`, basis.preservation);
  const about = new Set(file.submissions.map(({ partyId }) => partyId));
  if ([...about].some((partyId) => powerCutUnderWay({ ...file, scope: partyId === null ? {} : { partyId } })))
    yield against(`停止供电尚未恢复或者解除，不得${end}`, basis.power);
}
