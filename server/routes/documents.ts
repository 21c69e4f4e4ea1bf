import { createHash } from "node:crypto";
import Type from "typebox";
import { defineRawRoute, defineRoute } from "../define-route.ts";
import { documentReply } from "../replies/case.ts";

const params = Type.Object({ documentId: Type.String({ format: "uuid" }) });

export default [
  defineRoute({
    method: "get",
    path: "/documents/:documentId",
    summary: "文书信息",
    tag: "文书",
    access: "signed-in",
    params,
    reply: documentReply,
    handle: ({ params: { documentId }, actor }, { read }) => read.caseReads.document(actor, documentId),
  }),
  defineRawRoute({
    method: "get",
    path: "/documents/:documentId/pdf",
    summary: "文书原件（PDF）",
    tag: "文书",
    access: "signed-in",
    params,
    raw: { gives: "application/pdf" },
    async handle({ params: { documentId }, actor, request, response }, { read }) {
      const document = await read.caseReads.document(actor, documentId);
      const etag = `"${document.sha256}"`;
      response.set({ etag, "cache-control": "private, no-cache" });
      if (request.get("if-none-match") === etag) {
        response.status(304).end();
        return;
      }
      const bytes = await read.caseReads.documentBytes(documentId);
      if (createHash("sha256").update(bytes).digest("hex") !== document.sha256)
        throw new Error(`document ${documentId} does not fit its hash`);
      const fileName = encodeURIComponent(`${document.number ?? document.title}.pdf`);
      response
        .set("content-disposition", `inline; filename*=UTF-8''${fileName}`)
        .type("application/pdf")
        .send(bytes);
    },
  }),
];
