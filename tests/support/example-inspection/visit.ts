import type { Submission } from "../../../domain/case-file.ts";
import { findings } from "./findings.ts";
import { at, bureauHead, head, submission } from "./submission.ts";

const item = (departmentId: string, name: string, method: string, basis: string) => ({
  departmentId,
  item: name,
  method,
  basis,
});

const checked = (name: string, method: string, result: string, note?: string) => ({
  item: name,
  method,
  result,
  ...(note && { note }),
});

/** Handed in from the planning of the visit to the service of its papers on the same day. */
export const visit: Submission[] = [
  submission("inspection/scheme", "draft-scheme", "2026-04-27T10:05", {
    plannedFrom: "2026-04-30",
    plannedTo: "2026-04-30",
    place: "临江区化工园区仓储路6号厂区",
    methods: ["records", "on-site", "test"],
    items: [
      item("emergency", "危险化学品储存", "on-site", "《危险化学品安全管理条例》第二十四条"),
      item("emergency", "事故隐患排查治理", "records", "《中华人民共和国安全生产法》第四十一条"),
      item("emergency", "安全生产教育和培训", "records", "《中华人民共和国安全生产法》第二十八条"),
      item("fire", "消防设施", "test", "《中华人民共和国消防法》第十六条"),
      item("fire", "疏散通道", "on-site", "《中华人民共和国消防法》第二十八条"),
    ],
    frequencyNote: "本年度对该企业第1次检查，未超过年度频次上限",
    surprise: false,
    filedBeforeEntry: true,
    filing: { filedOn: "2026-04-27", platformNumber: "LJ-XZJC-2026-0417" },
  }),
  submission(
    "shared/review",
    "review-scheme",
    "2026-04-27T15:20",
    { decision: "approved", opinion: "方案内容完整，同意报批。" },
    head,
  ),
  submission(
    "shared/approval",
    "approve-scheme",
    "2026-04-28T09:12",
    { decision: "approved", opinion: "同意按方案实施联合检查。" },
    bureauHead,
  ),
  submission("inspection/entry", "enter-site", "2026-04-30T09:05", {
    enteredAt: at("2026-04-30T09:00"),
    enteredOn: "2026-04-30",
    officersPresent: ["p-zhang", "p-li", "p-zhao", "p-sun"],
    certificatesShown: true,
    recusalInformed: true,
    representative: { name: "周国栋", position: "安全总监", phone: "13907990001" },
    pledgeSigned: true,
    entryRefused: false,
  }),
  submission("shared/address-confirmation", "confirm-address", "2026-04-30T09:15", {
    address: "临江区化工园区仓储路6号综合楼302室",
    postcode: "337000",
    phone: "13907990001",
    email: "safety@hengrui-storage.example",
    electronicConsent: true,
    confirmedOn: "2026-04-30",
    signerName: "周国栋",
    signerPosition: "安全总监",
  }),
  submission(
    "inspection/on-site-check",
    "on-site-check",
    "2026-04-30T11:40",
    {
      startedAt: at("2026-04-30T09:30"),
      endedAt: at("2026-04-30T11:35"),
      place: "甲类库房、2号库房、安全管理部档案室",
      officersPresent: ["p-zhang", "p-li"],
      items: [
        checked("危险化学品储存", "on-site", "problem", "见问题3"),
        checked("事故隐患排查治理", "records", "problem", "见问题4"),
        checked("安全生产教育和培训", "records", "problem", "见问题5"),
        checked("应急预案及演练", "records", "ok"),
      ],
      findings: findings
        .filter(({ severity }) => severity === "major")
        .map(({ checklistItem, method, description, place, basis, severity, photosBefore }) => ({
          checklistItem,
          method,
          description,
          place,
          basis,
          severity,
          standard: "《化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）》第二十条",
          fixableOnSite: false,
          photosBefore,
        })),
    },
    { departmentId: "emergency" },
  ),
  submission(
    "inspection/on-site-check",
    "on-site-check",
    "2026-04-30T11:25",
    {
      startedAt: at("2026-04-30T09:30"),
      endedAt: at("2026-04-30T11:20"),
      place: "1号库房、泡沫站",
      officersPresent: ["p-zhao", "p-sun"],
      items: [
        checked("消防设施", "test", "problem", "见问题6"),
        checked("疏散通道", "on-site", "problem", "见问题2"),
        checked("消防控制室值班", "records", "ok"),
      ],
      findings: [],
    },
    { departmentId: "fire", by: { personId: "p-zhao", name: "赵海涛" } },
  ),
  submission("inspection/disposition", "dispose-findings", "2026-04-30T12:10", {
    findings: findings.map((f) => ({
      findingId: f.id,
      disposition: f.disposition,
      requirement: f.requirement,
      ...(f.dueOn && { dueOn: f.dueOn }),
    })),
  }),
  submission("inspection/immediate-fix", "verify-immediate-fixes", "2026-04-30T13:30", {
    items: [
      { findingId: "f-1", fixed: true, fixedAt: at("2026-04-30T12:40"), photosAfter: ["e-1-3"] },
      { findingId: "f-2", fixed: true, fixedAt: at("2026-04-30T13:10"), photosAfter: ["e-2-3"] },
    ],
  }),
  submission("inspection/record-signing", "sign-record", "2026-04-30T14:20", {
    signing: "signed",
    signedByName: "周国栋",
    signedByPosition: "安全总监",
    signedAt: at("2026-04-30T14:15"),
    opinion: "情况属实",
  }),
  submission(
    "shared/service-record",
    "serve-documents",
    "2026-04-30T14:40",
    {
      method: "direct",
      servedAt: at("2026-04-30T14:35"),
      place: "临江区化工园区仓储路6号综合楼302室",
      officers: ["p-zhang", "p-li"],
      receiverName: "周国栋",
      receiverRelation: "staff",
    },
    { departmentId: "emergency" },
  ),
];

/** What is handed in instead when nobody signs the record of the visit. */
export const refusedSigning: Submission[] = [
  submission("inspection/record-signing", "sign-record", "2026-04-30T14:20", {
    signing: "refused",
    signedByName: "周国栋",
    signedByPosition: "安全总监",
    signedAt: at("2026-04-30T14:15"),
    refusalNote: "现场负责人认为储存品种符合环评批复，经两名检查人员当场宣读并解释记录内容后仍拒绝签字。",
    evidenceIds: ["e-9-1", "e-9-2"],
  }),
  submission(
    "inspection/refusal-report",
    "acknowledge-refusal",
    "2026-04-30T17:00",
    { opinion: "已阅。记录内容有照片和录像印证，按程序处理。", acknowledgedOn: "2026-04-30" },
    head,
  ),
];
