import { expect } from "chai";
import { addHours } from "../../../domain/calendar-instants.ts";
import { officerIds } from "../../../scripts/demo/penalty/stage.ts";
import type { Office } from "../../support/office.ts";
import { aPenaltyCase, type PenaltyCase } from "../../support/penalty.ts";
import { lead } from "./preparation.ts";
import { recorded } from "./record.ts";

/** A case on file whose transfer begins. */
export async function underTransfer(
  office: Office,
  transferKind: "police" | "department",
): Promise<PenaltyCase> {
  const opened = await aPenaltyCase(office, { upTo: "filed" });
  const { caseId } = opened;
  await office.startProcess("case-transfer", { caseId, leadUnitId: lead, transferKind });
  return opened;
}

/** Waits until the ledger says how the transfer ended. */
export async function concluded(
  office: Office,
  caseId: string,
  outcome: "taken" | "returned",
): Promise<void> {
  const event = await recorded(office, caseId, `transfer-${outcome}`);
  expect(event.payload).to.include({ outcome });
}

export const materials = [{ name: "案件卷宗（复印件）", copies: 1, pages: 80 }];

/** The two officers verify and report the suspected crime. */
export async function reportCrime(office: Office, caseId: string, more: object = {}): Promise<void> {
  await office.cast.officer.complete(
    { elementId: "report-crime", caseId },
    {
      reportedOn: await office.clock.today(),
      officersPresent: officerIds(office),
      partySeqs: [2],
      crime: "危险作业罪",
      crimeBasis: "刑法第一百三十四条之一第二项",
      facts: "被责令停止使用后仍组织作业三次",
      evidence: [{ name: "监控视频", proves: "被责令停止使用后仍组织作业" }],
      goods: [{ name: "监控硬盘", quantity: "1块", place: "本机关物证室", measure: "seized" }],
      materials,
      opinion: "建议移送公安机关",
      ...more,
    },
  );
}

/** The unit's head names the two officers, who report. */
export async function suspectCrime(office: Office, caseId: string, report: object = {}): Promise<void> {
  await office.cast.head.complete(
    { elementId: "name-task-force", caseId },
    {
      namedOn: await office.clock.today(),
      officersPresent: officerIds(office),
      suspicion: "拒不执行停止使用决定",
    },
  );
  await reportCrime(office, caseId, report);
}

/** The head in person decides on the transfer. */
export const decideTransfer = async (
  { cast, clock }: Office,
  caseId: string,
  decision: string,
): Promise<void> =>
  cast.bureauHead.complete(
    { elementId: "approve-crime-transfer", caseId },
    {
      ...{ decision, capacity: "principal", decidedAt: await clock.now() },
      ...(decision === "approved" ? {} : { opinion: "请补充危险程度的证据" }),
    },
  );

/** The case is brought to the police, who sign for it. */
export async function handToPolice(office: Office, caseId: string, late = 0): Promise<void> {
  const { cast, clock } = office;
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "hand-over-to-police", caseId },
    {
      handedOverAt: addHours(await clock.now(), -late),
      officersPresent: officerIds(office),
      policeUnit: "临江区公安分局",
      receivedBy: "陆川",
      receiptSigned: true,
      acceptedOn: today,
    },
  );
}

/** The police's answer arrives today. */
export const policeAnswers = async (
  { cast, clock }: Office,
  caseId: string,
  answer: object,
): Promise<void> => {
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "record-police-decision", caseId },
    { decidedOn: today, noticeReceivedOn: today, noticeNumber: "临公立字〔2026〕8号", ...answer },
  );
};
