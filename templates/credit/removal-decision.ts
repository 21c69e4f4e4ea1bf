import { falseCommitmentWarning } from "../../domain/penalty/credit-notice.ts";
import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts, listingMeasures } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 移出严重失信主体名单决定书: the party leaves the list before its term is over. */
export default defineTemplate({
  zh: "移出严重失信主体名单决定书",
  word: "移决",
  layout: "letter",
  copies: ["由本机关存档", "交申请人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.removal.receivedOn)}收到${you(d.party)}提前移出安全生产严重失信主体名单（${cited("列入严重失信主体名单决定书", d.listing)}）的申请。`,
    ),
    ...lines(`经审查：${d.removal.opinion ? sentence(d.removal.opinion) : blank(24)}`),
    paragraph(
      `依据${listingMeasures}的规定，准予提前移出，自${zhDate(d.removal.decidedOn)}起停止公示和相关管理措施。`,
    ),
    ending(paragraph(falseCommitmentWarning.zh), closing(d.organ.name, d.issuedOn)),
  ],
});
