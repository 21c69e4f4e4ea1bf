import { type Answer, refused } from "../../../scripts/demo/office.ts";
import { officerIds } from "../../../scripts/demo/penalty/stage.ts";
import { exampleEnterprise } from "../../../scripts/seed.ts";
import type { Office } from "../../support/office.ts";

export interface OnTheSpot {
  caseId: string;
  partyId: string;
}

/** The enterprise of the example as a party, or its manager. */
export const parties = {
  unit: {
    kind: "unit",
    name: exampleEnterprise.name,
    identity: exampleEnterprise.credit_code,
    address: exampleEnterprise.address,
    phone: exampleEnterprise.phone,
    representative: exampleEnterprise.legal_representative,
  },
  person: {
    kind: "person",
    name: "何建国",
    identity: "000000197003120019",
    address: "临江区江南路12号3单元501室",
    phone: "0000-5550168",
    position: "总经理（主要负责人）",
    workUnit: exampleEnterprise.name,
  },
} as const;

const acts = {
  unit: { code: "V10", description: "未设置明显的安全警示标志", basis: "安全生产法第三十五条" },
  person: { code: "V20", description: "封堵员工宿舍的出口", basis: "安全生产法第四十二条第二款" },
} as const;

/** What is registered on the spot; changed by `more`. */
export async function opening(office: Office, kind: keyof typeof parties = "unit", more: object = {}) {
  const now = await office.clock.now();
  return {
    enterpriseId: office.enterpriseId,
    party: parties[kind],
    discoveredAt: now,
    place: "临江区化工园区纬三路6号装卸区",
    facts: "现场检查时发现，负责人当场承认并立即改正。",
    violation: { ...acts[kind], actEndedOn: now.slice(0, 10) },
    officersPresent: officerIds(office),
    certificatesShown: true,
    ...more,
  };
}

export const tryToOpen = async (office: Office, body: object): Promise<Answer<OnTheSpot>> =>
  office.cast.officer.send<OnTheSpot>("POST", "/simplified-penalties", body);

/** Registers a case on the spot. */
export async function opened(office: Office, kind: keyof typeof parties = "unit"): Promise<OnTheSpot> {
  const answer = await tryToOpen(office, await opening(office, kind));
  if (answer.status !== 201) throw refused("登记当场处罚", answer);
  return answer.body;
}

/** What the party is told of: a fine of so many fen. */
export const telling = async (office: Office, toldFineFen: number, more: object = {}) => ({
  informedAt: await office.clock.now(),
  officersPresent: officerIds(office),
  ...{ factsTold: true, basisTold: true, rightsTold: true },
  toldWarning: false,
  toldFineFen,
  statementMade: false,
  conclusion: "punish",
  ...more,
});

export async function tell(
  office: Office,
  { caseId }: OnTheSpot,
  toldFineFen: number,
  more: object = {},
): Promise<void> {
  const data = await telling(office, toldFineFen, more);
  await office.cast.officer.complete({ elementId: "hear-the-party", caseId }, data);
}

/** A decision on the spot of so many fen; paid at the bank unless `more` says otherwise. */
export async function deciding(
  office: Office,
  kind: keyof typeof parties,
  fineFen: number,
  more: object = {},
) {
  const now = await office.clock.now();
  const { code, description } = acts[kind];
  return {
    decidedAt: now,
    decidedOn: now.slice(0, 10),
    officersPresent: officerIds(office),
    basis: "安全生产法有关条款",
    assessments: [
      {
        ...{ partySeq: 1, code, description, stage: "first", seriousness: "minor" },
        ...{ firstOffence: false, correctedInTime: true, harm: "minor", fineFen },
        reasons: "当场改正，没有造成后果",
      },
    ],
    penalties: [{ partySeq: 1, outcome: "penalty", warning: false }],
    correction: "立即改正",
    collection: "bank",
    bank: "临江农村商业银行营业部",
    account: "0000 5550 1000 0001",
    ...more,
  };
}

export async function decide(
  office: Office,
  { caseId }: OnTheSpot,
  kind: keyof typeof parties,
  fineFen: number,
  more: object = {},
): Promise<void> {
  const data = await deciding(office, kind, fineFen, more);
  await office.cast.officer.complete({ elementId: "decide-on-the-spot", caseId }, data);
}

/** The case is proposed, reviewed and approved for closing, and filed. */
export async function close(office: Office, { caseId }: OnTheSpot, execution: string): Promise<void> {
  const { officer, head, bureauHead, archivist } = office.cast;
  const today = await office.clock.today();
  await officer.complete(
    { elementId: "propose-closure", caseId },
    {
      proposedOn: today,
      result: "当场处罚",
      executions: [{ partySeq: 1, execution }],
      ...{ rectification: "rectified", rectifiedOn: today, opinion: "处罚已经履行，建议结案" },
    },
  );
  await head.complete({ elementId: "review-closure", caseId }, { decision: "approved" });
  await bureauHead.complete({ elementId: "approve-closure", caseId }, { decision: "approved" });
  await archivist.complete(
    { elementId: "file-case", caseId },
    { filedOn: today, archiveNumber: "2026-罚-1", retention: "ten-years", volumes: 1 },
  );
}
