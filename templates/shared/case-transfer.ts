import Type from "typebox";
import { powersOf } from "../../domain/documents.ts";
import { Enterprise, enterpriseOf, findingOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { Materials, materialsList } from "../parts/packet.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 案件移送书 (安全生产法 第六十九条): a problem goes to the department that is competent for it. */
export default defineTemplate({
  zh: "案件移送书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交受移送机关"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    receivingUnit: Optional,
    foundOn: Optional,
    problem: Type.Object({ description: Type.String(), place: Type.String(), basis: Type.String() }),
    grounds: Optional,
    materials: Materials,
  }),
  from(file) {
    const { id, departmentId, description, place, basis, transferTo } = findingOf(file);
    const transfer = submitted(file, "inspection/transfer", { findingId: id })?.data ?? {};
    const check = submitted(file, "inspection/on-site-check", { departmentId })?.data;
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      receivingUnit: transfer.receivingUnit ?? transferTo,
      foundOn: check?.startedAt ? dateOf(check.startedAt) : null,
      problem: { description, place, basis },
      grounds: transfer.grounds ?? null,
      materials: transfer.materials ?? [],
    };
  },
  content: (d) => {
    return [
      addressee(d.receivingUnit ?? blank(12)),
      formParagraph(
        "本机关于",
        fact(d.foundOn && zhDate(d.foundOn)),
        "对",
        fact(d.enterprise.name),
        `（统一社会信用代码：${d.enterprise.creditCode}；地址：${d.enterprise.address}；法定代表人：${d.enterprise.legalRepresentative}；联系电话：${d.enterprise.phone}）进行监督检查时，发现下列问题：`,
      ),
      formParagraph(
        `${d.problem.description.replace(/[。；]$/, "")}（部位：${d.problem.place}）。涉及：${sentence(d.problem.basis)}`,
      ),
      ...lines(`移送理由：${d.grounds ? sentence(d.grounds) : blank(20)}`, (line) => formParagraph(line)),
      formParagraph(
        `依据${powersOf(d.organ).transfer}的规定，现将上述问题及有关材料移送你单位处理。请及时依法处理，并将处理结果书面反馈本机关。`,
      ),
      materialsList(d.materials),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
      formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
      signatures([{ role: "移送人（签名）：" }, { role: "接收人（签名）：" }]),
    ];
  },
});
