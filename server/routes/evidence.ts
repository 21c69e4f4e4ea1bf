import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { authorOf } from "../auth/actor.ts";
import { defineRawRoute, defineRoute } from "../define-route.ts";
import { acceptedMediaTypes } from "../evidence/media-types.ts";
import { type Received, receiveFile } from "../evidence/receive.ts";
import { isCount, page, pageOf, pageQuery, placeOf } from "../page.ts";

// No control characters and no separators: the name becomes that of a file on somebody's computer.
const name = Type.String({
  title: "名称",
  minLength: 1,
  maxLength: 200,
  pattern: "^[^\\p{Cc}\\p{Cf}/\\\\]+$",
});
const id = Type.String({ format: "uuid" });

const evidence = Type.Object({
  id,
  caseId: id,
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: "字节数" }),
  sha256: Type.String(),
  uploadedBy: id,
  at: Type.String({ format: "date-time" }),
});

const fileNamed = /^[^\p{Cc}\p{Cf}/\\]{1,200}$/u;

/** The name given in the address, else that of the file. @throws INVALID_INPUT */
function nameOf(given: string | undefined, { fileName }: Received): string {
  const chosen = given ?? fileName;
  if (chosen !== undefined && fileNamed.test(chosen)) return chosen;
  throw new DomainError("INVALID_INPUT", {
    errors: [{ path: "/name", field: "名称", message: "请填写证据材料的名称" }],
  });
}

/** The last piece is held back until the whole is proved, so that changed evidence never arrives complete. */
async function* proved(content: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  for await (const chunk of content) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest("hex") !== sha256) throw new Error(`evidence ${sha256} does not fit its hash`);
  if (held) yield held;
}

export default [
  defineRawRoute({
    method: "post",
    path: "/evidence",
    summary: "上传证据材料",
    tag: "证据",
    // Whoever works on the case; those who examine it only look.
    access: ["case-officer", "unit-head", "hearing-host", "finance", "credit-officer", "archivist"],
    status: 201,
    query: Type.Object({ caseId: id, name: Type.Optional(name) }),
    raw: {
      accepts: [...acceptedMediaTypes, "multipart/form-data"],
      gives: "application/json",
      reply: evidence,
    },
    async handle({ query: { caseId, name: given }, actor, request, response }, deps) {
      await deps.read.caseReads.visible(actor, caseId);
      const stored = await receiveFile(request, deps.limits.evidenceBytes, (received) =>
        deps
          .transaction(async (tx) => {
            const { sha256, mediaType, size } = received;
            const { closedAt } = await tx.cases.lock(caseId);
            if (closedAt) throw new DomainError("STATE_CONFLICT", { reason: "案件已经办结，不能再收入证据" });
            const label = nameOf(given, received);
            await tx.evidence.store(sha256, received.chunks());
            const row = await tx.evidence.add({
              ...{ caseId, sha256, mediaType, size, name: label },
              uploadedBy: actor.personId,
            });
            tx.ledger.append({
              caseId,
              actor: authorOf(actor),
              type: "evidence-added",
              payload: { evidenceId: row.id, sha256, mediaType, size },
            });
            tx.changes.tell({ kind: "evidence", caseId, key: row.id });
            return row;
          })
          .then((row) => {
            // A stream cannot be compared before it is read: a repeat is known by what was stored the first time.
            if (row.sha256 === received.sha256) return row;
            throw new DomainError("IDEMPOTENCY_KEY_REUSED", { remedy: "新的内容请使用新的请求编号" });
          }),
      );
      response.status(201).set("cache-control", "no-store").json(stored);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/evidence",
    summary: "案件的证据材料",
    tag: "证据",
    access: "signed-in",
    params: Type.Object({ caseId: id }),
    query: Type.Object(pageQuery),
    reply: pageOf(evidence),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [shown] = placeOf(cursor, isCount) ?? [0];
      return page(await read.evidence.page(caseId, shown, limit + 1), limit, () => [shown + limit]);
    },
  }),
  defineRawRoute({
    method: "get",
    path: "/evidence/:evidenceId",
    summary: "下载证据材料",
    tag: "证据",
    access: "signed-in",
    params: Type.Object({ evidenceId: id }),
    raw: { gives: "application/octet-stream" },
    async handle({ params: { evidenceId }, actor, response }, { read }) {
      const row = await read.evidence.get(evidenceId);
      await read.caseReads.visible(actor, row.caseId).catch((error) => {
        throw error instanceof DomainError
          ? new DomainError("NOT_FOUND", { reason: "没有这一证据材料" })
          : error;
      });
      response.status(200).set({
        "content-type": row.mediaType,
        "content-length": String(row.size),
        // Never shown inside the site: a file of others must not run as a page of ours.
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
        "cache-control": "private, no-store",
      });
      await pipeline(proved(read.evidence.content(row.sha256), row.sha256), response);
    },
  }),
];
