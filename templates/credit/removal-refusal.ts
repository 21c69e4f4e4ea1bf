import { remedies } from "../../domain/documents.ts";
import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts, listingMeasures } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 不予提前移出严重失信主体名单决定书: why not, and from when it is possible. */
export default defineTemplate({
  zh: "不予提前移出严重失信主体名单决定书",
  word: "不移决",
  layout: "letter",
  copies: ["由本机关存档", "交申请人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.removal.receivedOn)}收到${you(d.party)}提前移出安全生产严重失信主体名单（${cited("列入严重失信主体名单决定书", d.listing)}）的申请。` +
        `依据${listingMeasures}的规定，决定不予提前移出。`,
    ),
    ...lines(`理由：${d.removal.opinion ? sentence(d.removal.opinion) : blank(24)}`),
    ...(d.removableFrom && d.issuedOn < d.removableFrom
      ? [paragraph(`自${zhDate(d.removableFrom)}起，具备条件的可以再次申请。`)]
      : []),
    ending(paragraph(remedies(d.organ, "决定").zh), closing(d.organ.name, d.issuedOn)),
  ],
});
