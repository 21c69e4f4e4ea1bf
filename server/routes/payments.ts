import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { readBankFile } from "../../domain/penalty/bank-file.ts";
import { balanceOf, surchargeTerms } from "../../domain/penalty/surcharge.ts";
import { bookBankRows, recordPayment } from "../acts/payment.ts";
import { defineRawRoute, defineRoute } from "../define-route.ts";

const tag = "缴款";
const id = Type.String({ format: "uuid" });
const text = Type.String();
const fen = Type.Integer({ description: "分" });
const day = Type.Union([Type.String({ format: "date" }), Type.Null()]);

const payment = Type.Object({
  id,
  partyId: id,
  amountFen: fen,
  kind: text,
  paidOn: text,
  channel: text,
  reference: text,
});

const balance = Type.Object({
  partyId: id,
  name: text,
  fineFen: fen,
  paidFineFen: fen,
  unpaidFineFen: fen,
  confiscationFen: fen,
  unpaidConfiscationFen: fen,
  totalFen: fen,
  excessFen: fen,
  overdueFen: fen,
  dueOn: day,
  nextDueOn: day,
  schedule: Type.Array(Type.Object({ dueOn: text, amountFen: fen })),
  agreement: Type.Union([Type.Literal("kept"), Type.Literal("broken"), Type.Null()]),
  surcharge: Type.Object({
    fen,
    waivedFen: fen,
    paidFen: fen,
    owedFen: fen,
    days: Type.Integer(),
    cappedOn: day,
    basis: text,
    steps: Type.Array(Type.Object({ on: text, overdueFen: fen, addedFen: fen, totalFen: fen, why: text })),
  }),
});

const bankReply = Type.Object({
  booked: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      line: Type.Integer(),
      reference: text,
      result: Type.Enum(["booked", "duplicate", "refused", "unknown", "unread"]),
      reason: text,
    }),
  ),
});

/** More than a bank reports of a bureau in a day. */
const bankFileBytes = 1024 * 1024;

/** The text of a bank's file: UTF-8, else the encoding that banks' programs still use. */
async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > bankFileBytes) throw new DomainError("TOO_LARGE", { reason: "银行对账文件不得超过 1 MB" });
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export default [
  defineRoute({
    method: "get",
    path: "/cases/:caseId/payments",
    summary: "缴款记录、应缴余额和逐日的加处罚款",
    tag,
    access: "signed-in",
    params: Type.Object({ caseId: id }),
    reply: Type.Object({ on: text, payments: Type.Array(payment), parties: Type.Array(balance) }),
    async handle({ params: { caseId }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const file = await read.caseFile(caseId);
      const { on } = file.now;
      const parties = file.parties.map(({ id: partyId, name }) => {
        const owed = balanceOf(file, partyId, on);
        const { fineFen, paidFineFen, unpaidFineFen, totalFen, excessFen, overdueFen } = owed;
        const { confiscationFen, unpaidConfiscationFen } = owed;
        const { dueOn, nextDueOn, schedule, agreement, surcharge } = owed;
        return {
          ...{ partyId, name, fineFen, paidFineFen, unpaidFineFen, totalFen, excessFen, overdueFen },
          ...{ confiscationFen, unpaidConfiscationFen },
          ...{ dueOn, nextDueOn, schedule, agreement },
          surcharge: {
            ...{ fen: owed.surchargeFen, waivedFen: owed.waivedFen },
            ...{ paidFen: owed.paidSurchargeFen, owedFen: owed.unpaidSurchargeFen },
            ...{ days: surcharge.days, cappedOn: surcharge.cappedOn, steps: surcharge.steps },
            basis: surchargeTerms.basis,
          },
        };
      });
      return { on, payments: file.payments, parties };
    },
  }),

  defineRoute({
    method: "post",
    path: "/cases/:caseId/payments",
    summary: "登记并入账一笔缴款",
    tag,
    access: ["finance"],
    status: 201,
    params: Type.Object({ caseId: id }),
    body: Type.Object({ partyId: id, data: Type.Object({}, { additionalProperties: true }) }),
    reply: Type.Object({ submissionId: id }),
    handle: ({ params: { caseId }, body, actor }, deps) =>
      deps.transaction(async (tx) => {
        await tx.caseReads.visible(actor, caseId);
        return recordPayment(tx, actor, { caseId, ...body });
      }),
  }),

  defineRawRoute({
    method: "post",
    path: "/payments/bank-file",
    summary: "导入银行对账文件（CSV：流水号,案号,当事人,款项,金额,缴款日期）",
    tag,
    access: ["finance"],
    raw: { accepts: ["text/csv"], gives: "application/json", reply: bankReply },
    async handle({ actor, request, response }, deps) {
      if (!request.is("text/csv"))
        throw new DomainError("FILE_NOT_ALLOWED", { reason: "请以 text/csv 格式提交" });
      const { rows, unread } = readBankFile(await textOf(request));
      const booked = await deps.transaction((tx) => bookBankRows(tx, actor, rows));
      const all = [
        ...booked,
        ...unread.map(({ line, reason }) => ({ line, reference: "", result: "unread" as const, reason })),
      ].sort((a, b) => a.line - b.line);
      response
        .status(200)
        .set("cache-control", "no-store")
        .json({ booked: all.filter(({ result }) => result === "booked").length, rows: all });
    },
  }),
];
