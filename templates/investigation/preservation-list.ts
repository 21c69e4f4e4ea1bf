import Type from "typebox";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import {
  filled,
  Presence,
  presenceOf,
  presenceRow,
  presenceSignatures,
  refusalLine,
  Subject,
  subjectOf,
} from "../parts/investigated.ts";
import { ending, officerSignatures, ruledLines, signatures } from "../parts/signature.ts";
import { fields, numberedList } from "../parts/table.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 先行登记保存证据清单: every thing with its number and state, checked on the spot with the party or a witness. */
export default defineTemplate({
  zh: "先行登记保存证据清单",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    preservedAt: Optional,
    keepingPlace: Optional,
    keeper: Optional,
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        specification: Optional,
        quantity: Type.String(),
        condition: Type.String(),
      }),
    ),
    presence: Presence,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { record } = proceedingOf(file, evidencePreservation);
    const d = filled("investigation/preservation-record", record);
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      preservedAt: d.preservedAt ?? null,
      keepingPlace: d.keepingPlace ?? null,
      keeper: d.keeperName ?? null,
      items: (d.items ?? []).map(({ specification, ...item }) => ({
        ...item,
        specification: specification ?? null,
      })),
      presence: presenceOf(d),
      officers: officersNamed(file, d.officersPresent),
    };
  },
  content: (d) => [
    fields([
      ["当 事 人", d.subject.name],
      ["登记保存\n时　　间", zhTime(d.preservedAt), "保存地点", d.keepingPlace ?? ""],
      ["保 管 人", d.keeper ?? ""],
      presenceRow(d.presence),
    ]),
    numberedList(
      [
        { zh: "证据名称", width: "*" },
        { zh: "规格型号", width: 110 },
        { zh: "数量", width: 60, centred: true },
        { zh: "成色（状态）", width: 110 },
      ],
      d.items.map((item) => [item.name, item.specification ?? "", item.quantity, item.condition]),
      `先行登记保存的证据（共${d.items.length}项，以下空白）`,
    ),
    ending(
      signatures([
        ...presenceSignatures(d.presence),
        { role: "保管人（签名）：" },
        ...officerSignatures("执法人员", d.officers),
      ]),
      ruledLines(refusalLine(d.presence)),
    ),
  ],
});
