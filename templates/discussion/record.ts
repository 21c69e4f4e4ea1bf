import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import { ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, list } from "../parts/table.ts";
import { blank, choices, formHeading, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "discussion/record";

/** 行政处罚集体讨论记录 (行政处罚法 第五十七条第二款): the heads decide together; investigators report and do not vote. */
export default defineTemplate({
  zh: "行政处罚集体讨论记录",
  word: "罚集",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    cause: Optional,
    parties: Type.Array(Type.String()),
    startedAt: Optional,
    endedAt: Optional,
    place: Optional,
    chair: Type.String(),
    recorder: Optional,
    reporters: Type.Array(OfficerFacts),
    members: Type.Array(
      Type.Object({
        name: Type.String(),
        position: Type.String(),
        vote: Type.String(),
        opinion: Type.String(),
      }),
    ),
    attendees: Type.Array(Type.Object({ name: Type.String(), position: Type.String() })),
    matters: Optional,
    discussion: Optional,
    conclusion: Optional,
    opinion: Optional,
  }),
  from(file) {
    const record = submitted(file, form)?.data ?? {};
    const members = record.members ?? [];
    return {
      organ: organOf(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      parties: file.parties.map(({ name }) => name),
      startedAt: record.startedAt ?? null,
      endedAt: record.endedAt ?? null,
      place: record.place ?? null,
      chair: members.find(({ personId }) => personId === record.chairId)?.name ?? "",
      recorder: record.recorderName ?? null,
      reporters: officersNamed(file, record.reporterIds),
      members: members.map(({ name, position, vote, opinion }) => ({
        name,
        position,
        vote: titleOf(form, "/members/*/vote", vote),
        opinion,
      })),
      attendees: record.attendees ?? [],
      matters: record.matters ?? null,
      discussion: record.discussion ?? null,
      conclusion: record.conclusion ?? null,
      opinion: record.opinion ?? null,
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.parties.join("、")],
      ["讨论时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["地　　点", d.place ?? ""],
      ["主 持 人", d.chair, "记 录 人", d.recorder ?? ""],
      ["汇 报 人", `${withCertificates(d.reporters)}\n（只汇报案情，不参加表决）`],
      ["列席人员", d.attendees.map(({ name, position }) => `${name}（${position}）`).join("、") || "无"],
    ]),
    list(
      [
        { zh: "姓名", width: 70, centred: true },
        { zh: "职务", width: 100, centred: true },
        { zh: "表决", width: 50, centred: true },
        { zh: "意见", width: "*" },
      ],
      d.members.map(({ name, position, vote, opinion }) => [name, position, vote, opinion]),
      `出席的行政机关负责人（共${d.members.length}人）`,
    ),
    formHeading("讨论事项和案情汇报"),
    ...lines(d.matters ? sentence(d.matters) : blank(28), (line) => formParagraph(line)),
    formHeading("讨论记录"),
    ...lines(d.discussion ? sentence(d.discussion) : blank(28), (line) => formParagraph(line)),
    formHeading("讨论结论"),
    formParagraph(choices({ agreed: "同意拟处理意见", returned: "退回承办机构" }, d.conclusion)),
    ...lines(d.opinion ? sentence(d.opinion) : blank(28), (line) => formParagraph(line)),
    ending(
      signatures([
        ...(d.members.length > 0
          ? d.members.map(({ name, position }) => ({ role: `出席人员（签名）：${name}（${position}）` }))
          : [{ role: "出席人员（签名）：" }]),
        { role: `记录人（签名）：${d.recorder ?? ""}` },
      ]),
    ),
  ],
});
