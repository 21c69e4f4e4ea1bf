import { expect } from "chai";
import { DomainError } from "../../domain/errors.ts";
import { form, idsIn, variablesOf } from "../../forms/form.ts";
import { photo, signing, told } from "./facts.ts";

const dispose = (item: object) => ({
  findings: [{ findingId: "f-1", requirement: "更换", violation: "refer", ...item }],
});

describe("what a person is told about a form that is not filled in properly", () => {
  const rows: [why: string, formId: string, data: unknown, expected: Record<string, string>][] = [
    ["a proper record is accepted", "inspection/record-signing", signing, {}],
    [
      "a missing date is named by its title",
      "inspection/disposition",
      dispose({ disposition: "rectification" }),
      { "/findings/0/dueOn": "请填写整改期限" },
    ],
    [
      "30 February does not exist",
      "inspection/disposition",
      dispose({ disposition: "rectification", dueOn: "2026-02-30" }),
      { "/findings/0/dueOn": "整改期限不是真实存在的日期（格式如 2026-04-30）" },
    ],
    [
      "29 February exists in a leap year only",
      "inspection/disposition",
      dispose({ disposition: "rectification", dueOn: "2027-02-29" }),
      { "/findings/0/dueOn": "整改期限不是真实存在的日期（格式如 2026-04-30）" },
    ],
    [
      "a mistyped year is noticed",
      "inspection/disposition",
      dispose({ disposition: "rectification", dueOn: "0206-05-01" }),
      { "/findings/0/dueOn": "整改期限格式不正确：应为2000年以后的日期，如 2026-04-30" },
    ],
    [
      "a moment without its offset is not exact",
      "inspection/record-signing",
      { ...signing, signedAt: "2026-05-12T11:30:00" },
      { "/signedAt": "签署时间格式不正确：应为带时区的时间，如 2026-04-30T09:30:00+08:00" },
    ],
    [
      "25 o'clock does not exist",
      "inspection/record-signing",
      { ...signing, signedAt: "2026-05-12T25:30:00+08:00" },
      { "/signedAt": "签署时间不是真实存在的时间（格式如 2026-04-30T09:30:00+08:00）" },
    ],
    [
      "an unknown field is refused, not dropped",
      "inspection/record-signing",
      { ...signing, 备注: "x", ...JSON.parse('{"constructor": 1}') },
      { "/备注": "不认识的字段“备注”", "/constructor": "不认识的字段“constructor”" },
    ],
    [
      "a wrong type is named in Chinese",
      "inspection/record-signing",
      { ...signing, signedByName: 5, evidenceIds: "x" },
      { "/signedByName": "被检查单位负责人姓名应为文字", "/evidenceIds": "签署页或者现场音像资料应为列表" },
    ],
    [
      "an enumeration lists what may be chosen",
      "inspection/record-signing",
      { ...signing, signing: "later" },
      { "/signing": "签署情况只能选择：已签字、拒绝签字" },
    ],
    [
      "blanks, also full-width ones, are no answer",
      "inspection/withdrawal",
      { reason: " \u3000\n" },
      { "/reason": "请填写撤回理由" },
    ],
    [
      "a text has a limit",
      "inspection/withdrawal",
      { reason: "停".repeat(2001) },
      { "/reason": "撤回理由不能超过2000个字" },
    ],
    [
      "a character that no document could print is refused before it gets there",
      "inspection/withdrawal",
      { reason: "停产\u200b整顿" },
      { "/reason": "撤回理由中有看不见的字符或者自造字，请删除后重新输入" },
    ],
    [
      "half a surrogate pair can be stored by no database",
      "inspection/withdrawal",
      { reason: "\ud800" },
      { "/reason": "撤回理由中有看不见的字符或者自造字，请删除后重新输入" },
    ],
    ["SQL and HTML are text", "inspection/withdrawal", { reason: "'; drop table cases; --<script>" }, {}],
    ["rare characters are text", "inspection/withdrawal", { reason: "㛃𬭎企业停产" }, {}],
    [
      "a name stands on one line",
      "inspection/record-signing",
      { ...signing, signedByName: "周\n㛃" },
      { "/signedByName": "被检查单位负责人姓名不能换行" },
    ],
    [
      "a photo is named by the number of its upload",
      "inspection/immediate-fix",
      {
        items: [
          { findingId: "f-1", fixed: true, fixedAt: "2026-05-12T10:00:00+08:00", photosAfter: ["a.jpg"] },
        ],
      },
      { "/items/0/photosAfter/0": "照片编号格式不正确" },
    ],
    [
      "a photo counts once",
      "inspection/record-signing",
      { ...signing, evidenceIds: [photo, photo] },
      { "/evidenceIds": "签署页或者现场音像资料第1项和第2项重复" },
    ],
    ["nothing at all", "inspection/withdrawal", null, { "": "撤回检查应为一组内容" }],
  ];
  for (const [why, formId, data, expected] of rows)
    it(`${formId}: ${why}`, () => expect(told(formId, data)).to.deep.equal(expected));

  it("an officer confirms that the certificate was shown (行政处罚法 第五十五条)", () => {
    const errors = told("inspection/entry", { certificatesShown: false });
    expect(errors["/certificatesShown"]).to.equal("须确认“已出示行政执法证件”");
    expect(errors["/recusalInformed"]).to.equal("须确认“已告知申请回避的权利”");
  });

  it("errors come in the order in which the form asks", () =>
    expect(Object.keys(told("inspection/record-signing", { opinion: 1, x: 1 }))).to.deep.equal([
      "/signing",
      "/signedByName",
      "/signedByPosition",
      "/signedAt",
      "/opinion",
      "/x",
    ]));

  it("a form that does not exist is not found, whatever the id looks like", () => {
    for (const id of ["no/form", "../package", "shared/definitions", "__proto__"])
      expect(() => form(id))
        .to.throw(DomainError)
        .with.property("code", "NOT_FOUND");
  });
});

describe("what leaves a form", () => {
  it("only its decisions reach the engine, never what was written", () => {
    const data = { decision: "returned", opinion: "缺少消防检查内容" };
    expect(variablesOf(form("shared/review"), data)).to.deep.equal({ decision: "returned" });
    expect(variablesOf(form("inspection/record-signing"), signing)).to.deep.equal({ signing: "signed" });
    expect(variablesOf(form("inspection/withdrawal"), { reason: "x" })).to.deep.equal({});
  });

  it("the people and evidence it names can be looked up, each once", () => {
    const check = {
      officersPresent: ["p-1", "p-2"],
      findings: [{ photosBefore: [photo] }, { photosBefore: [photo] }],
    };
    expect(idsIn(form("inspection/on-site-check"), check, "person")).to.deep.equal(["p-1", "p-2"]);
    expect(idsIn(form("inspection/on-site-check"), check, "photo")).to.deep.equal([photo]);
  });
});
