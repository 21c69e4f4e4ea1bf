import type { Content } from "pdfmake/interfaces.js";
import { powersOf, remedies } from "../../domain/documents.ts";
import { Extension, extensionOf } from "../parts/extension.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, choices, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 整改延期答复书: tells the party in the organ's name whether it has more time. */
export default defineTemplate({
  zh: "整改延期答复书",
  word: "延复",
  layout: "letter",
  copies: ["由本机关存档", "交申请单位"],
  data: Extension,
  from: extensionOf,
  content: (d) => [
    addressee(d.enterprise.name),
    paragraph(
      `你单位于${zhDate(d.request.requestedOn)}就本机关《${d.order.title}》${d.order.number ?? blank(14)}` +
        `第${d.problem.seq}项问题“${d.problem.description.replace(/[。；]$/, "")}”（部位：${d.problem.place}）提出的整改延期申请收悉。` +
        `你单位申请将整改期限由${zhDate(d.previousDueOn)}延长至${zhDate(d.request.extendTo)}。`,
    ),
    ...lines(`申请理由：${d.request.reason ? sentence(d.request.reason) : blank(20)}`),
    paragraph(`依据${powersOf(d.organ).order}的规定，经审查，答复如下：`),
    ...answer(d, d.decision, closing(d.organ.name, d.issuedOn)),
  ],
});

type Facts = ReturnType<typeof extensionOf>;

/** The decision in words; its last sentence stays on one page with the seal. */
function answer(d: Facts, decision: Facts["decision"], seal: Content): Content[] {
  const opinion = decision?.opinion ? sentence(decision.opinion) : blank(20);
  switch (decision?.decision) {
    case "approved":
      return [
        paragraph(`同意将上述问题的整改期限延长至${zhDate(d.extendedTo)}（含当日）。`),
        ...lines(`理由：${opinion}`),
        ...lines(
          `延期期间，你单位应当落实下列安全措施：${d.request.interimMeasures ? sentence(d.request.interimMeasures) : blank(20)}`,
        ),
        ending(paragraph(`整改完毕后，请及时提交整改情况报告并申请复查。${onceOverdue}`), seal),
      ];
    case "rejected":
      return [
        paragraph(
          `不同意延期。上述问题仍应当于${zhDate(d.previousDueOn)}前（含当日）整改完毕。${onceOverdue}`,
        ),
        ...lines(`理由：${opinion}`),
        ending(paragraph(remedies(d.organ, "答复").zh), seal),
      ];
    default:
      return [
        paragraph(choices({ approved: `同意延期至${zhDate(null)}`, rejected: "不同意延期" }, null)),
        ending(paragraph(`理由：${opinion}`), seal),
      ];
  }
}

const onceOverdue = "逾期不整改或者整改后仍不符合要求的，将依法处理。";
