import Type from "typebox";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { preservationDuty, preservationLapsed, preservationPower } from "../../domain/investigation/texts.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { filled, Subject, subjectOf } from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { fact, formParagraph } from "../parts/text.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 先行登记保存证据通知书: from when, where and by whom the evidence is kept, and until when it will be decided on. */
export default defineTemplate({
  zh: "先行登记保存证据通知书",
  word: "先保通",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    preservedAt: Optional,
    /** 就地保存: the things stay with the party */
    keptInPlace: Type.Boolean(),
    keepingPlace: Optional,
    keeper: Optional,
    count: Type.Integer(),
    dueOn: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { act, record } = proceedingOf(file, evidencePreservation);
    const d = filled("investigation/preservation-record", record);
    const clock = file.deadlines.findLast(({ ref, startsOn }) => ref === "B6" && startsOn === d.preservedOn);
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      preservedAt: d.preservedAt ?? null,
      keptInPlace: filled("investigation/preservation", act).keeping === "in-place",
      keepingPlace: d.keepingPlace ?? null,
      keeper: d.keeperName ?? null,
      count: d.items?.length ?? 0,
      dueOn: clock?.dueOn ?? null,
      officers: officersNamed(file, d.officersPresent),
    };
  },
  content: (d) => [
    addressee(d.subject.name),
    formParagraph(
      `本机关在办理“${d.caseTitle}”中，发现有关证据可能灭失或者以后难以取得。${preservationPower.zh}`,
    ),
    formParagraph(
      "自",
      fact(d.preservedAt && zhTime(d.preservedAt)),
      `起，对《先行登记保存证据清单》所列的${d.count}项证据先行登记保存。保存地点：`,
      fact(d.keepingPlace, 12),
      "；保管人：",
      fact(d.keeper, 8),
      "。",
    ),
    formParagraph(
      preservationDuty.zh,
      preservationLapsed[d.keptInPlace ? "in-place" : "removed"].zh.replace("你单位（你）", you(d.subject)),
      "处理期限至",
      fact(d.dueOn && zhDate(d.dueOn)),
      "（含当日）。",
    ),
    formParagraph(
      `请${you(d.subject)}于上述期限内到${d.organ.name}（地址：${d.organ.address}，电话：${d.organ.phone}）接受处理。`,
    ),
    formParagraph("附：先行登记保存证据清单。"),
    ending(
      signatures([{ role: "当事人（签收）：" }, ...officerSignatures("执法人员", d.officers)]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});
