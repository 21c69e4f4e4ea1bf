import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts, listingMeasures } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 不予列入严重失信主体名单告知书: what was announced will not happen. */
export default defineTemplate({
  zh: "不予列入严重失信主体名单告知书",
  word: "不列告",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.notice.issuedOn)}以${cited("列入严重失信主体名单告知书", d.notice)}告知${you(d.party)}拟列入安全生产严重失信主体名单。`,
    ),
    ...lines(`经审查：${d.opinion ? sentence(d.opinion) : blank(24)}`),
    ending(
      paragraph(`依据${listingMeasures}的规定，决定不予列入安全生产严重失信主体名单。特此告知。`),
      closing(d.organ.name, d.issuedOn),
    ),
  ],
});
