import Type from "typebox";
import {
  Enterprise,
  enterpriseOf,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { afterTable, fact, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const promises = [
  "严格依照法定权限、程序和检查方案实施检查，主动出示行政执法证件，不擅自扩大检查范围，不影响企业正常生产经营。",
  "不接受被检查单位的任何馈赠、报酬、福利待遇，不参加被检查单位提供的宴请、娱乐、旅游等活动。",
  "不由被检查单位支付消费开支，不将检查费用转嫁给企业。",
  "不强制企业接受指定的中介机构提供服务，不推销产品，不利用职务便利为本人或者他人谋取利益。",
  "对检查中知悉的技术秘密、业务秘密和个人信息予以保密。",
  "与被检查单位有直接利害关系或者有其他关系可能影响公正执法的，主动申请回避。",
];

/** 廉政承诺书: discipline is read out and pledged at the beginning of the visit. No statute asks for it. */
export default defineTemplate({
  zh: "廉政承诺书",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    enteredOn: Optional,
    representative: Optional,
    /** whether the enterprise signed, as noted at the entry; null if nothing was noted */
    signed: Type.Union([Type.Boolean(), Type.Null()]),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const entry = submitted(file, "inspection/entry");
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      enteredOn: entry?.data.enteredOn ?? null,
      representative: entry?.data.representative?.name ?? null,
      signed: entry?.data.pledgeSigned ?? null,
      officers: officersNamed(file, entry?.data.officersPresent),
    };
  },
  content: (d) => [
    { text: [fact(d.enterprise.name), "："] },
    formParagraph(
      fact(d.enteredOn && zhDate(d.enteredOn)),
      `，${[...new Set(d.officers.map((o) => o.unit))].join("、")}检查人员到你单位实施行政检查。` +
        "检查开始前，检查人员已向你单位宣读执法工作纪律，并郑重承诺：",
    ),
    ...promises.map((text, i) => formParagraph(`${i + 1}．${text}`)),
    formParagraph(
      `以上承诺，请予监督。如有违反，请拨打监督电话${d.organ.supervisionPhone}或者通过12345政务服务便民热线反映。`,
    ),
    signatures(officerSignatures("检查人员", d.officers)),
    ...(d.signed === false
      ? [afterTable(`被检查单位现场负责人${named(d.representative)}未签署本承诺书，由检查人员注明。`)]
      : [
          afterTable(
            "被检查单位已听取上述纪律和承诺，将如实反映检查人员遵守情况，不以任何方式妨碍公正执法。",
          ),
          signatures([{ role: `被检查单位现场负责人${named(d.representative)}签名：` }]),
        ]),
  ],
});

const named = (representative: string | null): string => (representative ? `（${representative}）` : "");
