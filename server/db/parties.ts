import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { FinedAct, Party, Payment } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";
import type { Author } from "./ledger.ts";

/** 当事人 of a penalty case. */
export const parties = (trx: Knex) => ({
  ofCase: (caseId: string): Promise<Party[]> =>
    trx("parties").where({ case_id: caseId }).orderBy("seq").select({
      id: "id",
      seq: "seq",
      kind: "kind",
      name: "name",
      identity: "identity",
      address: "address",
      phone: "phone",
      representative: "representative",
      position: "position",
      workUnit: "work_unit",
    }),

  /** What the parties of a case were fined for in other cases by decisions that were not revoked. */
  finedElsewhere: (caseId: string): Promise<FinedAct[]> =>
    trx("fined_acts")
      .join("parties", (on) =>
        on
          .on("parties.kind", "fined_acts.party_kind")
          .andOn("parties.identity", "fined_acts.party_identity")
          .andOnVal("parties.case_id", caseId),
      )
      .join("cases", "cases.id", "fined_acts.case_id")
      .join("documents", "documents.id", "fined_acts.document_id")
      .whereNot("fined_acts.case_id", caseId)
      .whereRaw("not is_revoked(fined_acts.document_id)")
      .select({
        partyKind: "fined_acts.party_kind",
        partyIdentity: "fined_acts.party_identity",
        findingId: "fined_acts.finding_id",
        stage: "fined_acts.stage",
        caseNumber: "cases.number",
        decision: "documents.number",
      }),

  /** Puts the parties of a case on record, in this order; one that is there already (same kind and identity) stays. @returns their ids */
  async add(caseId: string, added: Omit<Party, "id" | "seq">[]): Promise<string[]> {
    const known = await this.ofCase(caseId);
    const ids: string[] = [];
    for (const party of added) {
      const same = known.find((p) => p.kind === party.kind && p.identity === party.identity);
      const id = same?.id ?? randomUUID();
      if (!same) {
        await trx("parties").insert({
          id,
          case_id: caseId,
          seq: known.length + 1,
          kind: party.kind,
          name: party.name,
          identity: party.identity,
          address: party.address,
          phone: party.phone,
          representative: party.representative,
          position: party.position,
          work_unit: party.workUnit,
        });
        known.push({ ...party, id, seq: known.length + 1 });
      }
      ids.push(id);
    }
    return ids;
  },
});

/** What was paid. A bank's or receipt's number counts once. */
export const payments = (trx: Knex, clock: Clock) => ({
  ofCase: (caseId: string): Promise<Payment[]> =>
    trx("payments")
      .where({ case_id: caseId })
      .orderBy(["paid_on", "recorded_at", "seq"])
      .select({
        id: "id",
        partyId: "party_id",
        amountFen: trx.raw("amount_fen::float8"),
        kind: "kind",
        paidOn: "paid_on",
        channel: "channel",
        reference: "reference",
      }),

  /** Which of these numbers are on record already, in whichever case. */
  known: (references: readonly string[]): Promise<string[]> =>
    trx("payments").whereIn("reference", references).pluck("reference"),

  /** @throws STATE_CONFLICT when the reference is on record already */
  async add(payment: Omit<Payment, "id"> & { caseId: string; by: Author }): Promise<string> {
    const id = randomUUID();
    const added = await trx("payments")
      .insert({
        id,
        case_id: payment.caseId,
        party_id: payment.partyId,
        amount_fen: payment.amountFen,
        kind: payment.kind,
        paid_on: payment.paidOn,
        channel: payment.channel,
        reference: payment.reference,
        recorded_by: payment.by.id,
        recorded_at: clock.now(),
      })
      .onConflict("reference")
      .ignore()
      .returning("id");
    if (added.length === 0)
      throw new DomainError("STATE_CONFLICT", { reason: `流水号 ${payment.reference} 已经登记，不重复入账` });
    return id;
  },
});
