import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { awaitsApproval, evidencePreservation, recordOf } from "../../domain/investigation/measures.ts";
import { mayGoAlong } from "../../domain/penalty/transfer.ts";
import type { InvestigationPreservationHandling } from "../generated/investigation.preservation-handling.ts";
import type { InvestigationPreservationRecord } from "../generated/investigation.preservation-record.ts";
import type { Rule } from "../rule.ts";
import { decided } from "./decided.ts";
import { onlyApproved } from "./on-site.ts";

const basis = investigationGrounds.preservation;

const rule: Rule<InvestigationPreservationHandling> = function* ({ preservedOn, items }, facts) {
  if (awaitsApproval(facts, evidencePreservation, preservedOn))
    yield {
      path: "/preservedOn",
      message: "该当事人的另一项处理意见尚待负责人审批，请在审批后再提出",
      basis,
    };
  const record = recordOf(facts, evidencePreservation, preservedOn);
  if (!record) {
    yield { path: "/preservedOn", message: "这一日没有对该当事人登记保存证据", basis };
    return;
  }
  const kept = (record.data as unknown as InvestigationPreservationRecord).items;
  yield* onlyApproved(items, kept, "不在登记保存清单中", basis);
  const missing = kept.filter(({ name }) => !items.some((item) => item.name === name));
  if (missing.length > 0)
    yield { path: "/items", message: `还有证据没有处理：${missing.map((m) => m.name).join("、")}`, basis };
  if (items.some(({ handling }) => handling === "transfer") && !mayGoAlong(facts))
    yield { path: "/items", message: "案件没有经批准移送，不得随案移送", basis };
  if (items.some(({ handling }) => handling === "confiscate") && !decided(facts))
    yield { path: "/items", message: "没收属于行政处罚，应当先作出行政处罚决定", basis };
};
export default rule;
