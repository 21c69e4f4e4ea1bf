import { expect } from "chai";
import { DomainError } from "../../domain/errors.ts";
import { type FieldError, form, idsIn, variablesOf } from "../../forms/form.ts";

/** What a person is told about a submission: path and message of each error. */
function told(id: string, data: unknown): Record<string, string> {
  try {
    form(id).parse(data);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "INVALID_INPUT") throw error;
    const { errors } = error.details as { errors: FieldError[] };
    return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
  }
}

const photo = "7b0f6d0e-3c1a-4d53-9a52-2d8f0a3f7c11";
const signing = {
  signing: "signed",
  signedByName: "周㛃",
  signedByPosition: "安全总监",
  signedAt: "2026-05-12T11:30:00+08:00",
};
const dispose = (item: object) => ({ findings: [{ findingId: "f-1", requirement: "更换", ...item }] });
const served = {
  servedAt: "2026-05-12T15:00:00+08:00",
  place: "临江区滨江路1号",
  officers: ["p-zhang"],
};

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
      "a refusal to sign must be described (安全生产法 第六十八条)",
      "inspection/record-signing",
      { ...signing, signing: "refused" },
      { "/refusalNote": "请填写拒绝签字的情况" },
    ],
    [
      "blanks, also full-width ones, are no answer",
      "inspection/withdrawal",
      { reason: " \u3000\n" },
      { "/reason": "请填写撤销理由" },
    ],
    [
      "a text has a limit",
      "inspection/withdrawal",
      { reason: "停".repeat(2001) },
      { "/reason": "撤销理由不能超过2000个字" },
    ],
    [
      "a character that no document could print is refused before it gets there",
      "inspection/withdrawal",
      { reason: "停产\u200b整顿" },
      { "/reason": "撤销理由中有看不见的字符或者自造字，请删除后重新输入" },
    ],
    [
      "half a surrogate pair can be stored by no database",
      "inspection/withdrawal",
      { reason: "\ud800" },
      { "/reason": "撤销理由中有看不见的字符或者自造字，请删除后重新输入" },
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
      "what is said to be mended on the spot is shown by a photo",
      "inspection/immediate-fix",
      { items: [{ findingId: "f-1", fixed: true, fixedAt: "2026-05-12T10:00:00+08:00", photosAfter: [] }] },
      { "/items/0/photosAfter": "整改后照片至少要有1项" },
    ],
    [
      "what is not mended gets a period and a requirement",
      "inspection/immediate-fix",
      { items: [{ findingId: "f-1", fixed: false, photosAfter: [] }] },
      { "/items/0/dueOn": "请填写改为限期整改的期限", "/items/0/requirement": "请填写限期整改要求" },
    ],
    [
      "a photo counts once",
      "inspection/record-signing",
      { ...signing, evidenceIds: [photo, photo] },
      { "/evidenceIds": "签署页或者现场音像资料第1项和第2项重复" },
    ],
    [
      "a refusal or a return gives its reason",
      "shared/approval",
      { decision: "rejected" },
      { "/opinion": "请填写审批意见" },
    ],
    ["an approval needs no words", "shared/approval", { decision: "approved" }, {}],
    [
      "a review cannot reject",
      "shared/review",
      { decision: "rejected" },
      { "/decision": "审核结论只能选择：同意、退回修改" },
    ],
    [
      "direct service names the receiver (民事诉讼法 第八十八条)",
      "shared/service-record",
      { ...served, method: "direct" },
      { "/receiverName": "请填写收件人", "/receiverRelation": "请选择收件人与受送达人的关系" },
    ],
    [
      "service by post has a tracking number (民事诉讼法 第九十一条)",
      "shared/service-record",
      { ...served, method: "post" },
      { "/trackingNumber": "请填写邮件号" },
    ],
    [
      "public notice says why nothing else would do (民事诉讼法 第九十五条)",
      "shared/service-record",
      { ...served, method: "public-notice" },
      {
        "/noticeReason": "请填写公告送达的原因和经过",
        "/publishedOn": "请填写公告发出日期",
        "/channel": "请填写公告或者电子送达的媒介",
      },
    ],
    [
      "whoever agrees to electronic service says where to (行政处罚法 第六十一条第二款)",
      "shared/address-confirmation",
      {
        address: "临江区滨江路1号",
        phone: "0799-6010001",
        electronicConsent: true,
        confirmedOn: "2026-05-12",
        signerName: "周㛃",
        signerPosition: "安全总监",
      },
      { "/email": "请填写电子邮箱" },
    ],
    [
      "a scheme without notice says why, one that was not filed says why",
      "inspection/scheme",
      {
        plannedFrom: "2026-05-12",
        plannedTo: "2026-05-12",
        place: "厂区",
        methods: ["records"],
        items: [{ departmentId: "fire", item: "消防设施", method: "test", basis: "消防法 第十六条" }],
        frequencyNote: "本年度第一次",
        surprise: true,
        filedBeforeEntry: false,
      },
      { "/surpriseReason": "请填写不事先通知的理由", "/emergencyReason": "请填写未能事先备案的理由" },
    ],
    ["nothing at all", "inspection/withdrawal", null, { "": "撤销检查应为一组内容" }],
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
