import { expect } from "chai";
import type { Content } from "pdfmake/interfaces.js";
import type { CaseFile } from "../../domain/case-file.ts";
import { template, templateIds } from "../../templates/load.ts";
import { mm } from "../../templates/parts/page.ts";
import { render } from "../../templates/render.ts";
import { fileOfTemplate } from "../support/file-of-template.ts";
import {
  definitionOf,
  fileFor,
  type PlacedText,
  read,
  readBack,
  textOf,
} from "../support/issued-document.ts";

const longName =
  "临江恒瑞化工仓储物流与危险化学品综合服务（集团）股份有限公司滨江新区甲类库区运营管理中心临时装卸作业部第二分公司";
const longText = Array.from({ length: 200 }, (_, i) => `第${i + 1}处砼面需要治理；`).join("");

/** Forty findings, a name of sixty characters, and texts as long as the forms allow. */
function longFile(id: string): CaseFile {
  const file = fileFor(id);
  const findings = Array.from({ length: 40 }, (_, i) => {
    const base = file.findings[i % 6];
    if (!base) throw new Error("the example has six findings");
    return {
      ...base,
      id: i < 6 ? base.id : `g-${i}`,
      seq: i + 1,
      description: i === 3 ? longText : base.description,
    };
  });
  const transfer = file.findings.find((f) => f.id === "f-7");
  const submissions = file.submissions.map((s) => ({
    ...s,
    data: Object.fromEntries(
      Object.entries(s.data).map(([key, value]) => [
        key,
        ["opinion", "opinions", "requirements", "violations", "measures", "reason", "grounds"].includes(
          key,
        ) && typeof value === "string"
          ? longText
          : value,
      ]),
    ),
  }));
  return {
    ...file,
    findings: transfer ? [...findings, transfer] : findings,
    submissions,
    enterprise: { ...file.enterprise, name: longName, address: `${longName}旁边` },
  };
}

/** All text above the page feet, in order, without spaces. */
const bodyOf = (pages: PlacedText[][], id: string): string =>
  pages
    .flatMap((p) => p.filter((t) => t.y > mm(template(id).layout === "letter" ? 34 : 18)).map((t) => t.text))
    .join("")
    .replace(/\s/g, "");

/** How often the marker of the long text occurs: header rows on a new page may stand between its characters. */
const markers = (text: string): number => text.split("砼").length - 1;

/** Text outside the type area of its page; page feet lie below it on purpose. */
const outside = (texts: PlacedText[], width: number): PlacedText[] =>
  texts.filter((t) => t.x < mm(22) || t.x + t.width > width - mm(20) || t.y < mm(8));

describe("版面 (nothing of a document is lost at the edge of a page)", () => {
  // Those of the penalty side are filled with long texts in the specs of their families.
  const inspectionSide = templateIds().filter((id) =>
    /^(inspection|major-hazard|rectification|shared)\//.test(id),
  );
  for (const id of inspectionSide) {
    it(`${template(id).zh}: long names, long texts and forty findings stay on the paper, page after page`, async () => {
      const { pages } = await readBack(id, longFile(id));
      const text = bodyOf(pages, id);
      const width = template(id).layout === "wide" ? mm(297) : mm(210);
      expect(pages.flatMap((p) => outside(p, width))).to.deep.equal([]);
      expect(text).to.contain(longName);
      expect(markers(text), "all of a long text is printed").to.equal(
        markers(textOf(definitionOf(id, longFile(id)).content)),
      );
    });
  }

  for (const [id, lastWords] of [
    ["notice/penalty-notice", "联系人："],
    ["major-hazard/lifting-notice", "你单位应当严格落实"],
    ["transfer/supervision-request", "立案"],
  ] as const)
    it(`${template(id).zh}: the seal stands on no page without text, wherever the page ends`, async () => {
      const definition = definitionOf(id, fileOfTemplate(id));
      const [code, title, ...rest] = definition.content as Content[];
      const sealed = new Set<number>();
      for (let lines = 10; lines < 42; lines++) {
        const before = Array.from({ length: lines }, () => ({ text: "另起一行" }));
        const content = [code, title, ...before, ...rest.slice(-4)] as Content[];
        const { pages } = await read((await render({ ...definition, content })).bytes);
        const at = pages.findIndex((page) => page.some(({ text }) => text.includes("（印章）")));
        sealed.add(at);
        expect(pages[at]?.map(({ text }) => text).join(""), `${lines} lines more`).to.include(lastWords);
      }
      expect(sealed.size, "the page's end was passed").to.be.greaterThan(1);
    });

  for (const [id, first, signed] of [
    ["hearing/record", "五、最后陈述", "书记员（签名）"],
    ["major-hazard/sign-off", "审查日期", "销号意见"],
  ] as const)
    it(`${template(id).zh}: who signs on the last page finds there what is signed`, async () => {
      const { pages } = await readBack(id, fileOfTemplate(id));
      const last =
        pages
          .at(-1)
          ?.map(({ text }) => text)
          .join("") ?? "";
      expect(pages).to.have.length(2);
      expect(last.replace(/\s/g, "")).to.contain(first).and.to.contain(signed);
    });

  it("a short plan of three lists goes to the next page with those who sign it, a long one is broken", async () => {
    const id = "rectification/three-lists";
    const file = fileFor(id);
    const definition = definitionOf(id, file);
    const [code, family, ...rest] = definition.content as Content[];
    const together = new Set<number>();
    for (let lines = 0; lines < 16; lines++) {
      const before = Array.from({ length: lines }, () => ({ text: "另起一行" }));
      const content = [code, family, ...before, ...rest] as Content[];
      const { pages } = await read((await render({ ...definition, content })).bytes);
      const pageOf = (words: string) =>
        pages.findIndex((page) => page.some(({ text }) => text.includes(words)));
      expect(pageOf("三、整改清单"), `${lines} lines more`).to.equal(pageOf("督办人员（签名）"));
      together.add(pageOf("督办人员（签名）"));
    }
    expect(together.size, "the page's end was passed").to.be.greaterThan(1);
    const findings = Array.from({ length: 12 }, () => file.findings).flat();
    const { pages, text } = await readBack(id, { ...file, findings });
    expect(pages.length).to.be.greaterThan(2);
    expect(text).to.include("督办人员（签名）");
  });

  it("repeats the heading of a list on each page it goes over", async () => {
    const { pages } = await readBack("inspection/on-site-record", longFile("inspection/on-site-record"));
    const withRows = pages.filter((p) => p.some((t) => t.text.startsWith("责令限期整改")));
    expect(withRows.length).to.be.greaterThan(2);
    for (const p of withRows) expect(p.map((t) => t.text)).to.include("处理情况");
  });

  it("says 无 in a list without rows", async () => {
    const { pages } = await readBack("inspection/on-site-record", {
      ...fileFor("inspection/on-site-record"),
      findings: [],
    });
    expect(bodyOf(pages, "inspection/on-site-record")).to.match(/及部位等级依据处理情况无三、核对与签字/);
  });

  it("sets a letter on the grid of GB/T 9704: 22 lines to a page at one pitch, at most 28 characters to a line", async () => {
    const { pages } = await readBack("inspection/notice");
    const body = (pages[1] ?? []).filter((t) => t.y > mm(35));
    const lines = [...new Set(body.map((t) => t.y.toFixed(1)))].map(Number).sort((a, b) => b - a);
    expect(lines).to.have.length(22);
    const pitch = ((lines[0] ?? 0) - (lines[21] ?? 0)) / 21;
    expect(pitch).to.be.closeTo(mm(225) / 22, 0.01);
    for (const t of body) expect(t.x + t.width).to.be.at.most(mm(210 - 26) + 0.1);
    const full = body.filter((t) => t.width > mm(156) - 16);
    expect(Math.max(...full.map((t) => [...t.text].length))).to.be.at.least(27);
  });

  it("numbers the pages of a letter outside: right on odd pages, left on even ones", async () => {
    const { pages } = await readBack("inspection/notice");
    const foot = pages.map((p) => p.find((t) => /^— \d —$/.test(t.text))?.x ?? 0);
    expect(foot[0]).to.be.greaterThan(mm(105));
    expect(foot[1]).to.be.lessThan(mm(105));
    for (const page of pages) expect(page.map(({ text }) => text.trim())).to.include(`共 ${pages.length} 页`);
  });
});
