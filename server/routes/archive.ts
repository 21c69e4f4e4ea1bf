import Type from "typebox";
import { caseFilePdf } from "../archive/case-file-pdf.ts";
import { filed, leavesNow, provenBytes } from "../archive/leaves.ts";
import { defineRawRoute, defineRoute } from "../define-route.ts";

const tag = "案卷";
const access = "signed-in";
const params = Type.Object({ caseId: Type.String({ format: "uuid" }) });
const nullable = Type.Union([Type.String(), Type.Null()]);

export default [
  defineRawRoute({
    method: "get",
    path: "/cases/:caseId/file.pdf",
    summary: "全卷（PDF）：首页、卷内目录、按立卷顺序连续编页的文书、备考表",
    ...{ tag, access, params },
    raw: { gives: "application/pdf" },
    async handle({ params: { caseId }, actor, response }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const { number } = await read.cases.get(caseId);
      const bytes = await caseFilePdf(read, caseId);
      response
        .set("cache-control", "private, no-store")
        .set("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(`${number}案卷.pdf`)}`)
        .type("application/pdf")
        .send(Buffer.from(bytes));
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/archive",
    summary: "归档清单，逐件核对文书与归档时的摘要",
    ...{ tag, access, params },
    reply: Type.Object({
      /** null as long as the case has not been archived: the list says then how it would be filed now */
      archivedAt: nullable,
      archiveNumber: nullable,
      pages: Type.Integer(),
      documents: Type.Array(
        Type.Object({
          documentId: Type.String(),
          sha256: Type.String(),
          from: Type.Integer(),
          to: Type.Integer(),
          intact: Type.Boolean(),
        }),
      ),
    }),
    async handle({ params: { caseId }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const archive = await filed(read, caseId);
      const leaves = archive?.manifest ?? (await leavesNow(read, caseId));
      return {
        archivedAt: archive?.at ?? null,
        archiveNumber: archive?.archiveNumber ?? null,
        pages: leaves.at(-1)?.to ?? 0,
        documents: await Promise.all(
          leaves.map(async (leaf) => ({
            ...leaf,
            intact: await provenBytes(read, leaf).then(
              () => true,
              () => false,
            ),
          })),
        ),
      };
    },
  }),
];
