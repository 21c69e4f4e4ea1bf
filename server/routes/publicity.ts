import Type from "typebox";
import { type Calendar, workdaysBetween } from "../../domain/calendar.ts";
import type { CaseFile, Party } from "../../domain/case-file.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { gradeNames } from "../../domain/penalty/credit-classes.ts";
import {
  applicationOf,
  applicationPending,
  isRepaired,
  repairableFrom,
  repairConditions,
} from "../../domain/penalty/credit-repair.ts";
import { uploadColumns, uploadCsv, uploadRecords } from "../../domain/penalty/credit-upload.ts";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import { publicName } from "../../domain/penalty/masking.ts";
import { publicityStateOf } from "../../domain/penalty/publicity-state.ts";
import { defineRawRoute, defineRoute } from "../define-route.ts";
import { publicityReply, uploadReply } from "../replies/credit.ts";

const tag = "信用";
const access = "signed-in";
const params = Type.Object({ caseId: Type.String({ format: "uuid" }) });

/** The byte order mark by which table calculators know that a file is UTF-8. */
const mark = "\ufeff";

export default [
  defineRoute({
    method: "get",
    path: "/cases/:caseId/publicity",
    summary: "处罚的公示、信用修复和名单情况",
    ...{ tag, access, params },
    reply: Type.Object({ items: Type.Array(publicityReply) }),
    async handle({ params: { caseId }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [file, calendar] = await Promise.all([read.caseFile(caseId), read.calendar()]);
      return { items: file.parties.map((party) => partyOf(file, party, calendar)) };
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/credit-upload",
    summary: "上传“信用中国”网站的数据（JSON）",
    ...{ tag, access, params },
    reply: Type.Object({ items: Type.Array(uploadReply) }),
    async handle({ params: { caseId }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const items = uploadRecords(await read.caseFile(caseId)).map(({ action, on, values }) => ({
        ...{ action, on },
        fields: Object.fromEntries(uploadColumns.map((name, i) => [name, values[i] ?? ""])),
      }));
      return { items };
    },
  }),
  defineRawRoute({
    method: "get",
    path: "/cases/:caseId/credit-upload.csv",
    summary: "上传“信用中国”网站的数据（CSV）",
    ...{ tag, access, params },
    raw: { gives: "text/csv" },
    async handle({ params: { caseId }, actor, response }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const file = await read.caseFile(caseId);
      const name = encodeURIComponent(`信用信息上传_${file.case.number}.csv`);
      response
        .set({
          "content-disposition": `attachment; filename*=UTF-8''${name}`,
          "cache-control": "no-store",
        })
        .type("text/csv; charset=utf-8")
        .send(mark + uploadCsv(uploadRecords(file)));
    },
  }),
];

function partyOf(file: CaseFile, party: Party, calendar: Calendar) {
  const publicity = publicityOf(file, party.id);
  const application = applicationOf(file, party.id);
  const check = file.deadlines.findLast((d) => d.ref === "E23" && d.partyId === party.id);
  const pending = applicationPending(file, party.id);
  return {
    partyId: party.id,
    name: publicName(party),
    kind: party.kind,
    ...publicityStateOf(file, party.id),
    changed: changesOf(file, party.id).at(-1)?.kind ?? null,
    class: publicity && {
      grade: publicity.grade,
      name: gradeNames[publicity.grade],
      reason: publicity.reason,
      basis: publicity.basis,
      provenance: publicity.provenance,
      startsOn: publicity.startsOn,
      minUntil: publicity.minUntil,
      maxUntil: publicity.maxUntil,
      repairableFrom: repairableFrom(publicity, file.now.on),
      onCreditChina: publicity.onCreditChina,
    },
    repair: {
      pending,
      repaired: isRepaired(file, party.id),
      receivedOn: application ? String(application.data["receivedOn"]) : null,
      dueOn: pending ? (check?.dueOn ?? null) : null,
      workdaysLeft: pending && check ? workdaysBetween(file.now.on, check.dueOn, calendar) : null,
      conditions: repairConditions(file, party.id, file.now.on),
    },
    listing: listingOf(file, party.id) ?? null,
  };
}
