import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { expect } from "chai";
import type { Content, Size, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { DomainError } from "../../domain/errors.ts";
import { unprintable } from "../../templates/coverage.ts";
import { type Font, fontkit } from "../../templates/fontkit.ts";
import { fontPath, fontRoles, readCharacterMap, readFont } from "../../templates/fonts.ts";
import { render } from "../../templates/render.ts";
import { printable } from "../../templates/runs.ts";
import { definitionOf, read } from "../support/issued-document.ts";

const { resolve } = createRequire(import.meta.url);

const page = (content: Content, more: Partial<TDocumentDefinitions> = {}): TDocumentDefinitions => ({
  content,
  info: { creationDate: new Date("2026-04-30T14:05:00+08:00") },
  defaultStyle: { font: "fang", fontSize: 16 },
  ...more,
});

const textOfPage = async (content: Content): Promise<string> =>
  (await read((await render(page(content))).bytes)).text;

async function refusal(
  content: Content,
  more: Partial<TDocumentDefinitions> = {},
  options: Parameters<typeof render>[1] = {},
): Promise<DomainError> {
  try {
    await render(page(content, more), options);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("rendered all the same");
}

describe("出具文书：同一内容得到同一文件 (an issued document is never made again)", () => {
  it("gives the same bytes for the same definition, and their sha256", async () => {
    const [first, second] = [
      await render(definitionOf("rectification/order")),
      await render(definitionOf("rectification/order")),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).to.equal(0);
    expect(first.sha256).to.equal(createHash("sha256").update(first.bytes).digest("hex"));
  });

  it("gives the same bytes whatever was rendered before or at the same time", async () => {
    // U+2010 and the ordinary hyphen, the fullwidth and the middle dot: glyphs that fonts share between characters.
    const shared = page("甲‐乙・丙·丁 Ω μ µ 户戶");
    const plain = page("甲-乙·丙 Ω μ 户");
    const alone = await render(plain);
    await render(shared);
    const after = await render(plain);
    const [, together] = await Promise.all([render(shared), render(plain), render(shared)]);
    expect([after.sha256, together.sha256]).to.deep.equal([alone.sha256, alone.sha256]);
  });

  it("does not change the definition it is given", async () => {
    const definition = definitionOf("inspection/notice");
    const before = JSON.stringify(definition);
    await render(definition);
    expect(JSON.stringify(definition)).to.equal(before);
  });

  it("differs when one fact differs", async () => {
    const [one, other] = [
      await render(page("期限至2026年5月14日")),
      await render(page("期限至2026年5月15日")),
    ];
    expect(one.sha256).not.to.equal(other.sha256);
  });

  it("asks for the date of issue, since the clock of the machine would make each copy different", async () => {
    try {
      await render({ content: "无日期", defaultStyle: { font: "fang" } });
      expect.fail("rendered without a date");
    } catch (error) {
      expect(String(error)).to.contain("creation date");
    }
  });
});

describe("字库 (names must be printed as they are)", () => {
  for (const role of ["biaosong", "song", "fang", "hei", "kai"])
    it(`prints the rare characters 㛃 𬭎 䶮 𠅤 in ${role}, by another font if it has to`, async () => {
      expect(await textOfPage({ text: "王㛃、李𬭎、张䶮、赵𠅤", font: role })).to.equal(
        "王㛃、李𬭎、张䶮、赵𠅤",
      );
    });

  it("refuses a character that no font has before anything is issued: says which and in which field, never what was typed", async () => {
    const content = ["现场负责人：", { text: "周🔥栋（安全总监）" }];
    const data = { place: "2号库", people: [{ name: "陈立" }, { name: "周🔥栋", post: "安全总监" }] };
    const error = await refusal(content, {}, { of: { template: "inspection/record", data } });
    expect(error.code).to.equal("MISSING_GLYPH");
    expect(error.details).to.deep.equal({
      ...{ characters: ["🔥"], document: "inspection/record", fields: ["/people/1/name"] },
    });
    expect((await refusal(content)).details).to.deep.equal({ characters: ["🔥"] });
  });

  it("knows beforehand, from the character maps alone, what rendering will refuse (TTF and WOFF)", async () => {
    // Of each plane that Chinese fonts touch, and of what people paste along.
    const samples = [..."甲㛃𬭎䶮𠅤⼀①㎡℃〇—“” \t\nĀα㈠☐✓✕🔥😀\ufe0f\u200b\u{e0100}\u{30000}𱍐𒀀สวᄒ가"];
    for (const character of samples) {
      const rendered = await render(page(`字${character}`)).catch((error: DomainError) => error.code);
      const refused = rendered === "MISSING_GLYPH";
      const code = `U+${character.codePointAt(0)?.toString(16)}`;
      expect(unprintable(`字${character}`).length > 0, code).to.equal(refused);
    }
  });

  it("has in its own character maps what the parsed fonts have, no more and no less", () => {
    for (const role of fontRoles) {
      const file = fontPath(role, {});
      const [map, whole] = [readCharacterMap(file), readFont(file)].map(
        (bytes) => fontkit.create(bytes) as Font,
      );
      expect(map?.characterSet, role).to.deep.equal(whole?.characterSet).and.not.to.be.empty;
    }
  });

  it("finds the missing character in tables, lists, columns and page feet too", async () => {
    const places: [Content, Partial<TDocumentDefinitions>][] = [
      [{ table: { body: [[{ text: ["甲", { text: "乙🔥" }] }]] } }, {}],
      [{ ul: ["🔥"] }, {}],
      [{ columns: [{ stack: ["🔥"] }] }, {}],
      ["正文", { footer: () => "🔥" }],
      ["正文", { header: { text: "🔥" } }],
    ];
    for (const [content, more] of places)
      expect((await refusal(content, more)).code).to.equal("MISSING_GLYPH");
  });

  it("prints Kangxi radicals as the characters they stand for, so that a search finds 第一条", async () => {
    expect(await textOfPage("第⼀条、⼆、⾬⽔")).to.equal("第一条、二、雨水");
  });

  it("drops what has no shape and comes along when text is pasted", () => {
    expect(printable("消\u200b防\ufeff通\u00ad道\r\n第二行\u0007")).to.equal("消防通道\n第二行");
  });

  it("breaks a credit code at the end of a line instead of running over the margin", async () => {
    const code = "91360300MA7H4T2K8X".repeat(12);
    const { bytes } = await render(page(code));
    const { pages, text } = await read(bytes);
    expect(text).to.equal(code);
    for (const t of pages.flat()) expect(t.x + t.width).to.be.at.most(595.28 - 39);
  });

  const creditCode = "91000000MA00000K1X";
  /** The code with what stands before it, in lines of a text and in cells of a form with that much room. */
  const placesOf = async (content: Content) => {
    const margins: [number, number, number, number] = [70, 60, 65, 55];
    const { pages } = await read((await render(page(content, { pageMargins: margins }))).bytes);
    return pages.flat().filter(({ text }) => /[0-9A-Z]{2,}/.test(text));
  };

  it("keeps a credit code whole wherever in a paragraph or a wide cell it stands, since it is copied and compared", async () => {
    for (let n = 0; n < 30; n++) {
      const text = `${"临".repeat(n)}统一社会信用代码：${creditCode}；地址：临江区化工园区纬三路6号。`;
      for (const content of [text, { table: { widths: [82, "*"], body: [["当事人", text]] } }] as Content[]) {
        const printed = (await placesOf(content)).map((t) => t.text).filter((t) => t.includes("K1X"));
        expect(printed.join(), `${n} characters before`).to.include(creditCode);
      }
    }
  });

  it("keeps an account whole that is written in groups, and lets it break between them where there is no room", async () => {
    const account = "0000 5550 1000 0001";
    for (let n = 0; n < 30; n++) {
      const found = await placesOf(
        `${"临".repeat(n)}营业部（账户：${account}）或者通过电子支付系统缴纳罚款。`,
      );
      const lines = found.filter(({ text }) => /\d{4}/.test(text)).map(({ text }) => text.replace(/\s/g, ""));
      expect(lines.join(), `${n} characters before`).to.include(account.replaceAll(" ", ""));
      expect(lines, `${n} characters before`).to.have.length(1);
    }
    const narrow = await placesOf({ table: { widths: [60, "*"], body: [[account, "银行"]] } });
    expect(new Set(narrow.filter(({ text }) => /\d{4}/.test(text)).map(({ y }) => y)).size).to.be.greaterThan(
      1,
    );
    const { text } = await read((await render(page(`账户：${account} 甲 乙`))).bytes);
    expect(text).to.equal(`账户：${account} 甲 乙`.replace(/\s/g, ""));
  });

  it("breaks a code in a cell that is narrower than the code, whatever its letters, and the table keeps to its page", async () => {
    for (const code of [creditCode, "W".repeat(18)])
      for (const widths of [
        ["*", "*", "*", "*", "*", "*"],
        [60, "*", 60, "*", 60, "*"],
        ["auto", "*", 40, "*"],
      ] as Size[][]) {
        const [table, body] = [widths.join(), [widths.map(() => code), widths.map(() => "临".repeat(60))]];
        for (const t of await placesOf({ table: { widths, body } }))
          expect(t.x + t.width, `${code} in ${table}`).to.be.at.most(595.28 - 65);
      }
  });

  it("uses an office's own font file for a role", async () => {
    const hei = resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
    const own = await render(page("仿宋"), { fonts: { fang: hei } });
    const standard = await render(page("仿宋"));
    expect(own.sha256).not.to.equal(standard.sha256);
    expect(Buffer.from(own.bytes).toString("latin1")).to.contain("NotoSansSC");
    expect((await read(own.bytes)).text).to.equal("仿宋");
  });

  it("keeps one line height when fonts are mixed, or the grid of 22 lines would drift", async () => {
    const text = "安全㛃生产".repeat(30);
    const mixed: Content = [{ text: [text, { text, font: "hei" }, { text, font: "kai" }], lineHeight: 1.5 }];
    const { pages } = await read((await render(page(mixed))).bytes);
    const lines = [...new Set((pages[0] ?? []).map((t) => t.y.toFixed(2)))].map(Number);
    const steps = lines.slice(1).map((y, i) => ((lines[i] ?? 0) - y).toFixed(1));
    expect(new Set(steps)).to.deep.equal(new Set(["24.0"]));
  });
});
