import { falseCommitmentWarning } from "../../domain/penalty/credit-notice.ts";
import { removalConditions, removalMonths } from "../../domain/penalty/listing-notice.ts";
import { cited } from "../parts/credit.ts";
import { ListingFacts, listingFacts } from "../parts/listing.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { paragraph, section } from "../parts/text.ts";
import { zhDate, zhNumber } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 信用修复告知书 for the list: from when and how the party may leave it early. */
export default defineTemplate({
  zh: "信用修复告知书（严重失信主体名单）",
  word: "名单信修告",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: ListingFacts,
  from: listingFacts,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关决定将${you(d.party)}列入安全生产严重失信主体名单（${cited("列入严重失信主体名单决定书", d.listing)}）。现将名单移出和信用修复的有关事项告知如下：`,
    ),
    ...section(
      "一、期满移出",
      paragraph(`管理期限自${zhDate(d.decidedOn)}起至${zhDate(d.until)}止，届满由本机关移出名单，停止公示。`),
    ),
    ...section(
      "二、提前移出的条件",
      paragraph(
        `列入满${removalMonths()}个月后，自${zhDate(d.removableFrom)}起可以申请提前移出：` +
          `${removalConditions.map((zh, i) => `（${zhNumber(i + 1)}）${zh}`).join("；")}。`,
      ),
    ),
    ...section(
      "三、申请渠道和材料",
      paragraph(
        "向作出列入决定的本机关或者通过“信用中国”网站提出申请，提交申请书、信用承诺书和履行义务、纠正违法行为的证明材料，不收取任何费用。" +
          `咨询电话：${d.organ.phone}；地址：${d.organ.address}。`,
      ),
    ),
    ...section("四、信用承诺", paragraph(falseCommitmentWarning.zh)),
    ending(signatures([{ role: "当事人（签收）：" }]), closing(d.organ.name, d.issuedOn)),
  ],
});
