import { remedies } from "../../domain/documents.ts";
import { listingYears, removalMonths } from "../../domain/penalty/listing-notice.ts";
import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts, listingMeasures } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate, zhNumber } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 列入严重失信主体名单决定书, served together with the notice on how to leave the list. */
export default defineTemplate({
  zh: "列入严重失信主体名单决定书",
  word: "列决",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `统一社会信用代码（身份证件号码）：${d.party.identity}${d.party.representative ? `；法定代表人（负责人）：${d.party.representative}` : ""}。`,
    ),
    paragraph(
      `${you(d.party)}存在“${d.ground ?? blank(12)}”的情形，本机关已作出${cited("行政处罚决定书", d.decision)}，` +
        `并于${zhDate(d.notice.issuedOn)}以${cited("列入严重失信主体名单告知书", d.notice)}告知${you(d.party)}拟列入的事实、理由、依据和陈述申辩的权利。`,
    ),
    ...lines(`事实和理由：${d.facts ? sentence(d.facts) : blank(24)}`),
    ...lines(heard(d)),
    paragraph(
      `依据${listingMeasures}${d.basis ?? ""}的规定，本机关决定将${you(d.party)}列入安全生产严重失信主体名单，` +
        `管理期限${zhNumber(listingYears())}年，自${zhDate(d.decidedOn)}起至${zhDate(d.until)}止，期满移出。`,
    ),
    paragraph(
      `列入期间，依法采取增加检查频次、实施联合惩戒等管理措施，并向社会公示。列入满${removalMonths()}个月的，可以自${zhDate(d.removableFrom)}起申请提前移出，具体条件见随附的《信用修复告知书》。`,
    ),
    ending(paragraph(remedies(d.organ, "决定").zh), closing(d.organ.name, d.issuedOn)),
  ],
});

/** What the party said and what became of it. */
function heard({ party, stance, statement, statementReview }: ListingFacts): string {
  if (stance === "statement")
    return `${you(party)}提出陈述、申辩：${statement ? sentence(statement) : blank(20)}经复核：${statementReview ? sentence(statementReview) : blank(20)}`;
  return stance === "waiver"
    ? `${you(party)}书面放弃陈述、申辩。`
    : `${you(party)}在规定的期限内没有提出陈述、申辩。`;
}
