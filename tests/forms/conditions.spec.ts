import { expect } from "chai";
import { signing, told } from "./facts.ts";

const served = {
  servedAt: "2026-05-12T15:00:00+08:00",
  place: "临江区滨江路1号",
  officers: ["p-zhang"],
};

describe("what a form asks for depends on what was done", () => {
  const rows: [why: string, formId: string, data: unknown, expected: Record<string, string>][] = [
    [
      "a refusal to sign must be described (安全生产法 第六十八条)",
      "inspection/record-signing",
      { ...signing, signing: "refused" },
      { "/refusalNote": "请填写拒绝签字的情况" },
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
      "electronic service says when it arrived, and where (民事诉讼法 第九十条)",
      "shared/service-record",
      { ...served, method: "electronic" },
      {
        "/arrivedAt": "请填写到达受送达人系统的时间",
        "/channel": "请填写公告或者电子送达的媒介",
      },
    ],
    [
      "a major hazard is one by a 判定标准 (安全生产法 第四十一条第三款)",
      "inspection/on-site-check",
      {
        startedAt: "2026-05-12T09:00:00+08:00",
        endedAt: "2026-05-12T11:00:00+08:00",
        place: "厂区",
        officersPresent: ["p-zhang", "p-li"],
        items: [{ item: "储存", method: "on-site", result: "problem" }],
        findings: [
          {
            checklistItem: "储存",
            method: "on-site",
            description: "禁忌物料混存",
            place: "甲类库房",
            basis: "危险化学品安全管理条例 第二十四条",
            severity: "major",
            fixableOnSite: false,
            photosBefore: [],
          },
        ],
      },
      { "/findings/0/standard": "请填写判定标准条款" },
    ],
    [
      "an evaluation has its grades",
      "inspection/feedback",
      { filledOn: "2026-05-12" },
      { "/ratings": "请填写评价（1至5分）", "/filledBy": "请填写填表人" },
    ],
    [
      "an enterprise need not evaluate",
      "inspection/feedback",
      { declined: true, filledOn: "2026-05-12" },
      {},
    ],
    [
      "whoever agrees to electronic service says where to (行政处罚法 第六十一条第二款)",
      "shared/address-confirmation",
      {
        refused: false,
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
      "an address that nobody confirms is no obstacle, but how it was refused is noted",
      "shared/address-confirmation",
      { refused: true, confirmedOn: "2026-05-12" },
      { "/refusalNote": "请填写拒绝确认的情况" },
    ],
    [
      "a refused entry needs proof, and nobody who met the officers (安全生产法 第六十六条)",
      "inspection/entry",
      {
        enteredAt: "2026-05-12T09:00:00+08:00",
        enteredOn: "2026-05-12",
        officersPresent: ["p-zhang", "p-li"],
        pledgeSigned: false,
        entryRefused: true,
        evidenceIds: [],
      },
      { "/refusalNote": "请填写拒绝检查的情况", "/evidenceIds": "现场音像资料至少要有1项" },
    ],
    [
      "measures that are not obeyed are described (安全生产法 第七十条)",
      "major-hazard/progress",
      {
        visitedOn: "2026-05-12",
        officersPresent: ["p-zhang", "p-li"],
        progress: "仍在作业",
        measuresObeyed: false,
        interimControlsInPlace: true,
      },
      { "/problems": "请填写存在的问题" },
    ],
    [
      "a re-check says who entered with which certificates, where, what was seen and who signs (安全生产法 第六十八条)",
      "rectification/joint-recheck",
      {
        checkedAt: "2026-05-12T15:00:00+08:00",
        officersPresent: ["p-zhang", "p-li"],
        certificatesShown: false,
        recusalInformed: true,
        representative: { name: "周㛃" },
        items: [{ findingId: "f-1", verdict: "rectified", opinion: "已更换" }],
        signing: "refused",
      },
      {
        "/certificatesShown": "须确认“已出示行政执法证件”",
        "/endedAt": "请填写复查结束时间",
        "/place": "请填写复查场所",
        "/representative/position": "请填写职务",
        "/items/0/method": "请选择复查方式",
        "/items/0/observed": "请填写复查时看到的情况",
        "/refusalNote": "请填写拒绝签字的情况",
      },
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
  ];
  for (const [why, formId, data, expected] of rows)
    it(`${formId}: ${why}`, () => expect(told(formId, data)).to.deep.equal(expected));
});
