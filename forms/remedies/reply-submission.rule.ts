import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { RemediesReplySubmission } from "../generated/remedies.reply-submission.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesReplySubmission> = function* ({ submittedOn }, { documents, scope }) {
  const reply = documents.findLast(
    (d) => d.partyId === scope.partyId && /^remedies\/(reply|answer)$/.test(d.template),
  );
  if (!reply) yield { path: "", message: "答复书、答辩状尚未制作", basis: paymentGrounds.reply };
  else if (submittedOn < reply.issuedOn)
    yield {
      path: "/submittedOn",
      message: `提交不能早于${reply.title}作出之日（${reply.issuedOn}）`,
      basis: paymentGrounds.reply,
    };
};
export default rule;
