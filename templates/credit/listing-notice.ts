import { listingYears, statementDays } from "../../domain/penalty/listing-notice.ts";
import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts, listingMeasures } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhNumber } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 列入严重失信主体名单告知书: what is intended and why, and that the party may answer. */
export default defineTemplate({
  zh: "列入严重失信主体名单告知书",
  word: "列告",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `因${you(d.party)}存在“${d.ground ?? blank(12)}”的情形，本机关已作出${cited("行政处罚决定书", d.decision)}，` +
        `现拟将${you(d.party)}列入安全生产严重失信主体名单。`,
    ),
    ...lines(`事实和理由：${d.facts ? sentence(d.facts) : blank(24)}`),
    paragraph(`依据：${listingMeasures}${sentence(d.basis ?? "")}`),
    paragraph(
      `列入名单的管理期限为${zhNumber(listingYears())}年。列入期间，依法对${you(d.party)}采取增加检查频次、实施联合惩戒等管理措施，并向社会公示。`,
    ),
    ending(
      paragraph(
        `${you(d.party)}对上述事实、理由和依据有权陈述、申辩，可以自收到本告知书之日起${statementDays()}个工作日内向本机关提出` +
          `（地址：${d.organ.address}；电话：${d.organ.phone}）。逾期未提出的，视为放弃陈述、申辩。`,
      ),
      closing(d.organ.name, d.issuedOn),
    ),
  ],
});
