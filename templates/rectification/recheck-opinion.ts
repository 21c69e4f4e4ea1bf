import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import {
  Enterprise,
  enterpriseOf,
  issued,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { allSubmitted } from "../parts/submitted.ts";
import { list } from "../parts/table.ts";
import { afterTable, fact, formParagraph } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Item = Type.Object({
  seq: Type.Integer(),
  description: Type.String(),
  dueOn: Optional,
  verdict: Type.String(),
  opinion: Optional,
});

/** 整改复查意见书: what a department found of its own items in one round of the joint re-check. */
export default defineTemplate({
  zh: "整改复查意见书",
  word: "复查",
  layout: "form",
  copies: ["由本机关备案", "交被复查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    order: Type.Object({ title: Type.String(), number: Optional, issuedOn: Optional }),
    round: Type.Union([Type.Integer(), Type.Null()]),
    checkedOn: Optional,
    items: Type.Array(Item),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { departmentId } = file.scope;
    const rechecks = allSubmitted(file, "rectification/joint-recheck", { departmentId });
    const recheck = rechecks.at(-1)?.data ?? {};
    const order = issued(file, "rectification/order", { departmentId });
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      order: {
        title: order?.title ?? "责令限期整改指令书",
        number: order?.number ?? null,
        issuedOn: order?.issuedOn ?? null,
      },
      // The round of the case also counts re-checks in which this department had no part.
      round: rechecks.length || null,
      checkedOn: recheck.checkedAt ? dateOf(recheck.checkedAt) : null,
      items: (recheck.items ?? []).flatMap(({ findingId, verdict, opinion }) =>
        file.findings
          .filter((f) => f.id === findingId)
          .map((f) => ({
            seq: f.seq,
            description: f.description,
            dueOn: f.dueOn,
            verdict,
            opinion: opinion ?? null,
          })),
      ),
      officers: officersNamed(file, recheck.officersPresent, departmentId),
    };
  },
  content: (d) => {
    const failed = d.items.filter((i) => i.verdict !== "rectified").map((i) => i.seq);
    return [
      addressee(d.enterprise.name),
      formParagraph(
        "本机关于",
        fact(d.order.issuedOn && zhDate(d.order.issuedOn)),
        `对你单位作出《${d.order.title}》`,
        fact(d.order.number, 12),
        "。经",
        fact(d.checkedOn && zhDate(d.checkedOn)),
        `对你单位整改情况进行${d.round ? `第${d.round}次` : ""}复查，提出如下意见：`,
      ),
      list(
        [
          { zh: "序号", width: 28, centred: true },
          { zh: "责令整改的问题", width: "*" },
          { zh: "整改期限", width: 76, centred: true },
          { zh: "复查结论", width: 48, centred: true },
          { zh: "复查意见", width: 130 },
        ],
        d.items.map((i) => [
          String(i.seq),
          i.description,
          i.dueOn ? zhDate(i.dueOn) : "",
          titleOf("rectification/joint-recheck", "/items/*/verdict", i.verdict),
          i.opinion ?? "",
        ]),
      ),
      ...(d.items.length === 0 ? [] : [afterTable(failed.length > 0 ? unrectified(failed) : rectified)]),
      ending(
        signatures([{ role: "被复查单位负责人（签名）：" }, ...officerSignatures("执法人员", d.officers)]),
        closing(d.organ.name, d.issuedOn, size.xiaoSi),
      ),
    ];
  },
});

const rectified = "上列问题已按要求整改。你单位应当继续落实安全生产主体责任，防止同类问题再次发生。";

const unrectified = (items: number[]): string =>
  `上列第${items.join("、")}项未按要求整改到位。你单位应当立即采取措施消除隐患；对逾期不整改或者整改后仍不符合要求的行为，将依法处理。`;
