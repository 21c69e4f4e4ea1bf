import { existsSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { officialNumber } from "../../domain/number.ts";
import { compose } from "../../templates/compose.ts";
import { template, templateIds } from "../../templates/load.ts";
import { aCaseFile } from "../support/case-file.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { definitionOf, fileFor, issueOf, readBack, textOf } from "../support/issued-document.ts";

const titles: Record<string, string> = {
  "inspection/approval-form": "行政检查审批表",
  "inspection/feedback": "执法评价意见反馈表",
  "inspection/integrity-pledge": "廉政承诺书",
  "inspection/notice": "行政检查通知书",
  "inspection/on-site-record": "现场检查记录",
  "inspection/refusal-note": "拒签情况说明",
  "inspection/register": "行政检查台账",
  "inspection/scheme": "现场检查方案",
  "major-hazard/lifting-notice": "恢复生产经营（解除措施）通知书",
  "major-hazard/on-site-measures": "现场处理措施决定书",
  "major-hazard/review-opinion": "复产验收审查意见书",
  "major-hazard/sign-off": "重大事故隐患销号审批表",
  "major-hazard/supervision-notice": "重大事故隐患挂牌督办通知书",
  "rectification/extension": "整改延期审批表",
  "rectification/extension-reply": "整改延期答复书",
  "rectification/order": "责令限期整改指令书",
  "rectification/recheck-opinion": "整改复查意见书",
  "rectification/recheck-record": "现场复查记录",
  "rectification/three-lists": "隐患整改三张清单",
  "shared/address-confirmation": "送达地址确认书",
  "shared/case-transfer": "案件移送书",
  "shared/service-receipt": "文书送达回执",
  "shared/service-correction": "送达记录更正审批表",
};

/** Wording of old forms that is wrong today, each with what made it so. */
const legacy: [RegExp, string][] = [
  [
    /或者[^。；]{0,20}(应急管理厅|应急管理局|总队|支队|上级)[^。；]{0,10}申请行政复议/,
    "行政复议法 第二十四条",
  ],
  [/上(一)?级(主管)?(部门|机关)[^。；]{0,6}申请行政复议/, "行政复议法 第二十四条"],
  [/安全生产监督管理局|安监/, "机构改革 2018"],
  [/（[^）]*）应急现记/, "现场检查记录的代字为检记"],
  [/《?行政处罚法》?第(三十一|三十二|四十二|五十一|五十二)条/, "行政处罚法 2021 年修订后的条序"],
  [/(三个月|3个月|十五日)内[^。]{0,12}(提起行政)?诉讼/, "行政诉讼法 第四十六条"],
  [/自公告(之日)?起?(满)?(六十日|60日)/, "民事诉讼法 第九十五条"],
  [/安全生产违法行为行政处罚办法》第二十三条/, "该办法自2026年2月1日起废止"],
];

/** The documents of the penalty side have specs of their own, each family with a case that it is about. */
const inspectionSide = templateIds().filter((id) =>
  /^(inspection|major-hazard|rectification|shared)\//.test(id),
);

describe("文书目录 (law: catalogue of documents)", () => {
  it("has every document of the inspection side under the title that the catalogue gives it", () => {
    const found = Object.fromEntries(inspectionSide.map((id) => [id, template(id).zh]));
    expect(found, "a new document is agreed to by adding it to `titles`").to.deep.equal(titles);
  });

  it("keeps what every document looks like as agreed, of whichever side it is", () => {
    expect(templateIds().filter((id) => !existsSync(goldenPath(id)))).to.deep.equal([]);
  });

  it("refuses an id that no template has", () => {
    expect(() => template("inspection/no-such-document")).to.throw("no template");
  });

  it("refuses a snapshot that does not fit the template, since it would print as undefined", () => {
    const file = fileFor("rectification/order");
    const data = template("rectification/order").from(file);
    const broken = { ...data, problems: [{ description: "没有部位和依据" }] };
    expect(() => compose("rectification/order", broken, issueOf("rectification/order", file, data)))
      .to.throw()
      .with.property("code", "INVALID_INPUT");
  });

  it("numbers a document by organ, word and year in hexagonal brackets without leading zero", () => {
    const { units } = aCaseFile();
    const of = (unit: string, word: string) => {
      const found = units[unit];
      if (!found) throw new Error(`no unit ${unit}`);
      return officialNumber(found, word, 2026, 3);
    };
    expect(of("emergency", "责改")).to.equal("（临江）应急责改〔2026〕3号");
    expect(of("fire", "责改")).to.equal("（临江）消责改〔2026〕3号");
  });
});

for (const id of inspectionSide) {
  describe(`${template(id).zh} (${id})`, () => {
    it("is composed as agreed; after a change on purpose run tests/documents/write-golden.ts and read the difference", () => {
      expect(goldenOf(id)).to.equal(readFileSync(goldenPath(id), "utf8"));
    });

    it("prints title, number, party and page count, with the rare characters of names as text", async () => {
      const { rendered, pages, text } = await readBack(id);
      const file = fileFor(id);
      const kind = template(id);
      expect(text).to.contain(template(id).zh);
      expect(text).to.contain("临江恒瑞化工仓储有限公司");
      if (kind.word) expect(text).to.contain(officialNumber(file.organ, kind.word, 2026, 12));
      if (textOf(definitionOf(id).content).includes("李㛃")) expect(text).to.contain("李㛃");
      const foot = kind.layout === "letter" ? `—${pages.length}—` : `共${pages.length}页第${pages.length}页`;
      expect(text).to.contain(foot);
      expect(rendered.pages).to.equal(pages.length);
    });

    it("prints what is not recorded as room to write, never as undefined or null", async () => {
      const file = fileFor(id);
      const bare = {
        ...file,
        submissions: [],
        documents: [],
        deadlines: [],
        deliveries: file.deliveries.map((d) => ({ ...d, record: null, method: null, deliveredOn: null })),
        case: { ...file.case, dispatch: {} },
      };
      const { text } = await readBack(id, bare);
      expect(text).not.to.match(/undefined|null|NaN|\[object/);
      expect(text).to.contain(template(id).zh);
    });

    it("carries no wording of old forms that is wrong today", () => {
      const text = textOf(definitionOf(id).content);
      for (const [wrong, because] of legacy) expect(text, because).not.to.match(wrong);
    });
  });
}
