import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import { CaseFacts, caseFactsOf } from "../parts/penalty-case.ts";
import { signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, numberedList } from "../parts/table.ts";
import { defineTemplate } from "../template.ts";

/** 涉案物品清单 (行政执法机关移送涉嫌犯罪案件的规定 第六条第三项). */
export default defineTemplate({
  zh: "涉案物品清单",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交受移送的公安机关"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    goods: Type.Array(
      Type.Object({
        name: Type.String(),
        specification: Optional,
        quantity: Type.String(),
        place: Type.String(),
        measure: Type.String(),
      }),
    ),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { goods = [], officersPresent } = submitted(file, "transfer/crime-report")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      goods: goods.map(({ name, specification, quantity, place, measure }) => ({
        ...{ name, quantity, place },
        specification: specification ?? null,
        measure: titleOf("transfer/crime-report", "/goods/*/measure", measure),
      })),
      officers: officersNamed(file, officersPresent),
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.case.title],
      ["案　　号", d.case.number],
      ["制 表 人", withCertificates(d.officers)],
    ]),
    {
      ...numberedList(
        [
          { zh: "物品名称", width: "*" },
          { zh: "规格型号", width: 84 },
          { zh: "数量", width: 54, centred: true },
          { zh: "存放地点", width: 104 },
          { zh: "现状", width: 72, centred: true },
        ],
        d.goods.map((g) => [g.name, g.specification ?? "—", g.quantity, g.place, g.measure || "—"]),
      ),
      margin: [0, 8, 0, 0],
    },
    signatures([{ role: "移送人（签名）：" }, { role: "移送人（签名）：" }, { role: "接收人（签名）：" }]),
  ],
});
