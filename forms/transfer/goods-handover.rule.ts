import { stillHeld } from "../../domain/investigation/held.ts";
import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferGoodsHandover } from "../generated/transfer.goods-handover.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferGoodsHandover> = function* ({ handedOverOn, items = [] }, facts) {
  const handover = transferStep(facts, "transfer/police-handover");
  yield* notBefore(
    "/handedOverOn",
    handedOverOn,
    handover?.acceptedOn,
    (on) => `移交物品不能早于移送案件之日（${on}）`,
    transferGrounds.goods,
  );
  const listed = (transferStep(facts, "transfer/crime-report")?.goods ?? []).map(({ name }) => name);
  const kept = listed.filter((name) => !items.some((item) => item.name === name));
  if (kept.length > 0)
    yield {
      path: "/items",
      message: `涉案物品清单中的物品应当全部移交，尚缺：${kept.join("、")}`,
      basis: transferGrounds.goods,
    };
  const held = stillHeld(facts, items);
  if (held.length > 0)
    yield {
      path: "/items",
      message: `${held.join("、")}仍在查封、扣押或者先行登记保存，请先办理“随案移送”的处理决定，再移交`,
      basis: transferGrounds.goods,
    };
};
export default rule;
