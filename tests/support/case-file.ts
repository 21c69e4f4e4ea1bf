import type { CaseFile } from "../../domain/case-file.ts";
import { findings, transferred } from "./example-inspection/findings.ts";
import { followUp, transferSubmission } from "./example-inspection/follow-up.ts";
import { emergency, fire, officers } from "./example-inspection/people.ts";
import { at } from "./example-inspection/submission.ts";
import { refusedSigning, visit } from "./example-inspection/visit.ts";

const submissions = [...visit, ...followUp];

const document = (
  id: string,
  template: string,
  title: string,
  number: string | null,
  issuedOn: string,
  more: { departmentId?: string; findingId?: string } = {},
) => ({
  id,
  template,
  title,
  number,
  issuedOn,
  departmentId: null,
  findingId: null,
  partyId: null,
  sha256: "0".repeat(64),
  ...more,
});

/** The same inspection in which the record was not signed. */
export const aRefusedRecord = (): Pick<CaseFile, "submissions"> => ({
  submissions: [...submissions.filter((s) => s.formId !== "inspection/record-signing"), ...refusedSigning],
});

/** The joint inspection of a chemical warehouse by 应急 and 消防, six findings, as recorded on 9 June 2026. */
export const aCaseFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const units = { emergency, fire };
  const departmentId = more.scope?.departmentId ?? "emergency";
  const aboutTransfer = more.scope?.findingId === transferred.id;
  return {
    now: { on: "2026-04-30", at: at("2026-04-30T14:00") },
    case: {
      id: "0197f6a0-0000-7000-8000-000000000001",
      kind: "inspection",
      number: "（临江）应急检查案〔2026〕17号",
      title: "临江恒瑞化工仓储有限公司联合检查",
      leadUnitId: "emergency",
      status: "open",
      openedOn: "2026-04-27",
      dispatch: {
        enterpriseId: "00000000-0000-4000-9000-000000000001",
        title: "临江恒瑞化工仓储有限公司联合检查",
        source: "plan",
        basis: "临江区应急管理局2026年度安全生产监督检查计划",
        plannedOn: "2026-04-30",
        departments: [
          { unitId: "emergency", officerIds: ["p-zhang", "p-li"] },
          { unitId: "fire", officerIds: ["p-zhao", "p-sun"] },
        ],
        assistants: [{ name: "何为民", unit: "江西某化工安全专家库" }],
      },
    },
    organ: departmentId === "fire" ? fire : emergency,
    units,
    enterprise: {
      id: "e-1",
      name: "临江恒瑞化工仓储有限公司",
      creditCode: "91360300MA7H4T2K8X",
      address: "临江区化工园区仓储路6号",
      legalRepresentative: "冯天佑",
      contact: "周国栋",
      phone: "0799-6688990",
      industry: "危险化学品仓储",
    },
    officers,
    submissions: aboutTransfer ? [...submissions, transferSubmission] : submissions,
    findings: aboutTransfer ? [...findings, transferred] : findings,
    deadlines: [],
    documents: [
      document("d-1", "inspection/notice", "行政检查通知书", "（临江）应急检通〔2026〕17号", "2026-04-28"),
      document(
        "d-2",
        "inspection/on-site-record",
        "现场检查记录",
        "（临江）应急检记〔2026〕21号",
        "2026-04-30",
      ),
      document(
        "d-3",
        "rectification/order",
        "责令限期整改指令书",
        "（临江）应急责改〔2026〕9号",
        "2026-04-30",
        { departmentId: "emergency" },
      ),
      document("d-4", "rectification/three-lists", "问题、责任、整改三张清单", null, "2026-04-30", {
        departmentId: "emergency",
      }),
      document(
        "d-5",
        "rectification/order",
        "责令限期整改指令书",
        "（临江）消责改〔2026〕4号",
        "2026-04-30",
        { departmentId: "fire" },
      ),
      document(
        "d-6",
        "major-hazard/on-site-measures",
        "现场处理措施决定书",
        "（临江）应急现决〔2026〕2号",
        "2026-04-30",
        { departmentId: "emergency", findingId: "f-3" },
      ),
      document(
        "d-7",
        "major-hazard/supervision-notice",
        "重大事故隐患挂牌督办通知书",
        "（临江）应急督办〔2026〕1号",
        "2026-05-06",
        { departmentId: "emergency", findingId: "f-3" },
      ),
      document(
        "d-8",
        "major-hazard/lifting-notice",
        "恢复生产经营（解除措施）通知书",
        "（临江）应急恢复〔2026〕1号",
        "2026-05-28",
        { departmentId: "emergency", findingId: "f-3" },
      ),
    ],
    deliveries: [
      {
        id: "s-1",
        partyId: null,
        documentIds: ["d-3", "d-4"],
        method: "direct",
        deliveredOn: "2026-04-30",
        record: submissions.find((s) => s.formId === "shared/service-record")?.data ?? null,
      },
    ],
    parties: [],
    payments: [],
    finedBefore: [],
    source: null,
    scope: {},
    ...more,
  };
};
