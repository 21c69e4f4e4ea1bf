import type { CaseFile } from "../../../domain/case-file.ts";
import type { SimplifiedDecision } from "../../../forms/generated/simplified.decision.ts";
import type { SimplifiedHearingTheParty } from "../../../forms/generated/simplified.hearing-the-party.ts";
import type { SimplifiedOpening } from "../../../forms/generated/simplified.opening.ts";
import { at, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, personParty, unitParty } from "../penalty-file.ts";

const officersPresent = ["p-zhang", "p-li"];

export const openingOf = (more: Partial<SimplifiedOpening> = {}): SimplifiedOpening => ({
  enterpriseId: "00000000-0000-4000-9000-000000000001",
  party: {
    kind: "unit",
    name: unitParty.name,
    identity: unitParty.identity,
    address: unitParty.address,
    phone: unitParty.phone,
    representative: "何建国",
  },
  discoveredAt: at("2026-07-08T09:10"),
  place: "临江区化工园区纬三路6号装卸区",
  facts: "装卸区未设置明显的安全警示标志，现场负责人当场承认，并立即补设。",
  evidence: "现场照片两张、现场负责人许敏的陈述",
  violation: {
    code: "V10",
    description: "未设置明显的安全警示标志",
    basis: "《中华人民共和国安全生产法》第三十五条",
    actEndedOn: "2026-07-08",
  },
  officersPresent,
  certificatesShown: true,
  ...more,
});

export const hearingOf = (more: Partial<SimplifiedHearingTheParty> = {}): SimplifiedHearingTheParty => ({
  informedAt: at("2026-07-08T09:30"),
  officersPresent,
  factsTold: true,
  basisTold: true,
  rightsTold: true,
  toldWarning: false,
  toldFineFen: 100_000,
  statementMade: true,
  statement: "标志前一天被叉车撞落，尚未来得及更换。",
  review: "陈述属实，已在裁量时考虑，但不影响违法行为的成立。",
  conclusion: "punish",
  ...more,
});

export const decisionOf = (more: Partial<SimplifiedDecision> = {}): SimplifiedDecision => ({
  decidedAt: at("2026-07-08T09:50"),
  decidedOn: "2026-07-08",
  officersPresent,
  basis: "《中华人民共和国安全生产法》第九十九条第一项",
  assessments: [
    {
      ...{ partySeq: 1, code: "V10", description: "未设置明显的安全警示标志", stage: "first" },
      ...{ seriousness: "minor", firstOffence: false, correctedInTime: true, harm: "minor" },
      fineFen: 100_000,
      reasons: "只有一处，当场补设，没有造成后果",
    },
  ],
  penalties: [{ partySeq: 1, outcome: "penalty", warning: false }],
  correction: "立即在装卸区设置明显的安全警示标志",
  collection: "bank",
  bank: "临江农村商业银行营业部",
  account: "0000 5550 1000 0001",
  ...more,
});

interface Changes {
  opening?: Partial<SimplifiedOpening>;
  hearing?: Partial<SimplifiedHearingTheParty> | null;
  decision?: Partial<SimplifiedDecision> | null;
}

/** A warehouse without warning signs, fined on the spot; `null` leaves a step out. */
export function anOnTheSpotFile(
  { opening = {}, hearing = {}, decision = {} }: Changes = {},
  more: Partial<CaseFile> = {},
): CaseFile {
  const steps = [
    submission("simplified/opening", "simplified-penalty-opened", "2026-07-08T09:20", {
      ...openingOf(opening),
    }),
    ...(hearing
      ? [
          submission("simplified/hearing-the-party", "hear-the-party", "2026-07-08T09:40", {
            ...hearingOf(hearing),
          }),
        ]
      : []),
    ...(decision
      ? [
          submission("simplified/decision", "decide-on-the-spot", "2026-07-08T09:55", {
            ...decisionOf(decision),
          }),
        ]
      : []),
  ];
  return aPenaltyFile({
    now: { on: "2026-07-08", at: at("2026-07-08T10:00") },
    parties: [unitParty],
    submissions: steps,
    documents: [],
    deliveries: [],
    deadlines: [],
    scope: { partyId: unitParty.id },
    ...more,
  });
}

/** The same of a person, who pays on the spot. */
export const aPersonOnTheSpot = (): CaseFile =>
  anOnTheSpotFile(
    {
      opening: {
        facts: "员工宿舍一层疏散出口被货架占用，负责人何建国承认系其安排，并立即清理。",
        violation: {
          code: "V20",
          description: "占用、封堵员工宿舍的出口",
          basis: "《中华人民共和国安全生产法》第四十二条第二款",
          actEndedOn: "2026-07-08",
        },
      },
      hearing: { toldFineFen: 10_000, statementMade: false },
      decision: {
        basis: "《中华人民共和国安全生产法》第一百零五条第二项",
        assessments: decisionOf().assessments.map((one) => ({
          ...one,
          code: "V20",
          description: "占用、封堵员工宿舍的出口",
          fineFen: 10_000,
        })),
        collection: "on-the-spot",
        collectionGround: "small",
        receiptNumber: "赣财票0012345",
      },
    },
    { parties: [{ ...personParty, seq: 1 }], scope: { partyId: personParty.id } },
  );
