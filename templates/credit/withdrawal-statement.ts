import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { masked, publicName } from "../../domain/penalty/masking.ts";
import { citedLaw } from "../parts/cited.ts";
import { Cited, cited, decisionCited } from "../parts/credit.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { closing, ending } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 撤回行政处罚信息公开说明 (行政处罚法 第四十八条第二款): itself public, so persons are masked in it. */
export default defineTemplate({
  zh: "撤回行政处罚信息公开说明",
  word: "撤公",
  layout: "letter",
  copies: ["由本机关存档", "向社会公开"],
  data: Type.Object({
    organ: Organ,
    name: Type.String(),
    decision: Cited,
    kind: Type.Union([Type.Enum(["changed", "revoked", "unlawful", "void"]), Type.Null()]),
    changedOn: Optional,
    withdrawnOn: Optional,
    statement: Optional,
  }),
  from(file) {
    const party = partyInScope(file);
    const change = changesOf(file, party.id).at(-1);
    const withdrawal = submitted(file, "credit/withdrawal", { partyId: party.id })?.data ?? {};
    return {
      organ: organOf(file),
      name: publicName(party),
      decision: decisionCited(file),
      kind: change?.kind ?? null,
      changedOn: change?.changedOn ?? null,
      withdrawnOn: withdrawal.withdrawnOn ?? null,
      statement: withdrawal.statement ? masked(withdrawal.statement, file.parties) : null,
    };
  },
  content: (d) => [
    paragraph(
      `本机关公开的对${d.name}作出的${cited("行政处罚决定书", d.decision)}，已于${zhDate(d.changedOn)}被依法${d.kind ? kindNames[d.kind] : blank(8)}。`,
    ),
    paragraph(
      `依据${citedLaw(grounds.withdrawal)}的规定，本机关于${zhDate(d.withdrawnOn)}撤回该行政处罚决定信息。`,
    ),
    ...lines(`撤回的理由：${d.statement ? sentence(d.statement) : blank(24)}`),
    ending(paragraph("特此说明。"), closing(d.organ.name, d.issuedOn)),
  ],
});

const kindNames = { changed: "变更", revoked: "撤销", unlawful: "确认违法", void: "确认无效" };
