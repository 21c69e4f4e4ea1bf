import { latest } from "../../domain/case-file.ts";
import { notBefore, transferGrounds } from "../../domain/penalty/transfer.ts";
import type { TransferHandover } from "../generated/transfer.handover.ts";
import type { TransferReceipt } from "../generated/transfer.receipt.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferReceipt> = function* ({ receivedOn }, facts) {
  const handover = latest(facts, "transfer/handover")?.data as Partial<TransferHandover> | undefined;
  yield* notBefore(
    "/receivedOn",
    receivedOn,
    handover?.handedOverOn,
    (on) => `收到回执不能早于移交之日（${on}）`,
    transferGrounds.competence,
  );
};
export default rule;
