import { refused } from "../office.ts";
import type { Stage } from "../stage.ts";
import { type Complaint, noSign } from "./complaints.ts";
import { publicise } from "./credit.ts";
import { evidenceOf } from "./examination.ts";
import { assign, partiesOf, propose } from "./filing.ts";
import { conclude } from "./handling.ts";
import { unit } from "./parties.ts";
import { handOver, later, type PenaltyStage, yes } from "./stage.ts";

/** A case of one violation of the enterprise that no inspection led to. */
export interface ShortCase {
  caseId: string;
  partyId: string;
  /** what was found, where */
  description: string;
  complaint: Complaint;
}

export interface Judgement {
  fineFen: number;
  /** what differs from a first, ordinary violation that did no harm */
  assessment?: object;
  penalty?: object;
  proposal?: string;
  /** how it was investigated and what proves it */
  course?: string;
  evidence?: object[];
  /** what the party said before the decision, and what is proposed after it */
  defence?: string;
  opinion?: string;
}

const judged = ({ description, complaint }: ShortCase, { fineFen, assessment, penalty }: Judgement) => ({
  assessments: [
    {
      ...{ partySeq: 1, code: complaint.code, description, act: 1 },
      ...{
        stage: "first",
        seriousness: "ordinary",
        firstOffence: true,
        correctedInTime: false,
        harm: "none",
      },
      ...{ fineFen, reasons: complaint.reasons },
      ...assessment,
    },
  ],
  penalties: [{ partySeq: 1, outcome: "penalty", warning: false, ...penalty }],
});

/**
 * A complaint is taken up, two officers are named, the case is filed.
 * @param about what is complained of, or the place where no sign is put up
 */
export async function fromComplaint(stage: Stage, about: Complaint | string): Promise<ShortCase> {
  const complaint = typeof about === "string" ? noSign(about) : about;
  const { code, basis, cause, description } = complaint;
  const { cast, clock, enterpriseId, say } = stage;
  const today = await clock.today();
  const answer = await cast.head.send<{ referralId: string }>("POST", "/referrals", {
    source: "complaint",
    enterpriseId,
    receivedOn: today,
    informant: "群众来信",
    description,
  });
  if (answer.status !== 201) throw refused("登记线索", answer);
  const caseId = await caseOf(stage, answer.body.referralId);
  await assign(stage, caseId);
  await propose(stage, caseId, {
    filing: "file",
    cause,
    source: "complaint",
    discoveredOn: today,
    facts: description,
    parties: [unit],
    violations: [{ code, basis, description }],
  });
  const [partyId = ""] = await partiesOf(stage, caseId);
  say("群众举报，经审查立案");
  return { caseId, partyId, description, complaint };
}

/** Waits until the lead has become a case. */
async function caseOf({ cast }: Stage, referralId: string): Promise<string> {
  let found: string | null = null;
  await cast.head.sees("受理的线索", async () => {
    found = (await cast.head.get<{ caseId: string | null }>(`/referrals/${referralId}`)).body.caseId;
    return found !== null;
  });
  return found ?? "";
}

/** Report of the investigation and its review. */
export async function investigated(stage: Stage, found: ShortCase, judgement: Judgement): Promise<void> {
  await conclude(stage, found.caseId, {
    concludedOn: await stage.clock.today(),
    facts: found.description,
    course: judgement.course ?? "现场勘验，询问法定代表人何建国。",
    evidence: judgement.evidence ?? evidenceOf(found),
    ...judged(found, judgement),
    proposal: judgement.proposal ?? "punish",
    opinion: judgement.opinion ?? "事实清楚，证据确凿，建议给予行政处罚",
  });
}

/** Notice, waiver of what the party may say, proposal and decision, both papers in one delivery. */
export async function punished(stage: Stage, found: ShortCase, judgement: Judgement): Promise<void> {
  await told(stage, found);
  await decided(stage, found, judgement);
}

/** The same and the publicity of the decision, a step a day. */
export async function punishedOverDays(
  stage: PenaltyStage,
  found: ShortCase,
  judgement: Judgement,
): Promise<void> {
  const { caseId, partyId } = found;
  await later(stage, 1);
  await told(stage, found);
  await later(stage, 1);
  await decided(stage, found, judgement);
  await later(stage, 1);
  await publicise(stage, { caseId, unitId: partyId, managerId: "" }, ["own-site", "credit-china"]);
}

/** The notice, and the waiver of what the party may say. */
export async function told(stage: Stage, { caseId, partyId }: ShortCase): Promise<void> {
  const { cast, clock, say } = stage;
  await handOver(stage, caseId, partyId);
  const photo = await cast.officer.photo(caseId, "放弃声明.jpg");
  await cast.officer.register(
    "notice/waiver",
    { caseId, partyId },
    {
      signedOn: await clock.today(),
      signerName: "许敏",
      relation: "agent",
      waivesStatement: true,
      waivesHearing: false,
      evidenceIds: [photo],
    },
  );
  say("告知拟处罚内容，当事人书面放弃陈述申辩");
}

/** The proposal and the decision. */
export async function decided(stage: Stage, found: ShortCase, judgement: Judgement): Promise<void> {
  const { cast, clock, say } = stage;
  const { caseId, partyId } = found;
  await proposed(stage, found, judgement);
  await cast.bureauHead.complete(
    { elementId: "approve-decision", caseId },
    { ...yes, decidedOn: await clock.today() },
  );
  await handOver(stage, caseId, partyId);
  say("作出决定并送达");
}

/** The proposal that the head of the bureau decides on. */
export async function proposed(
  { cast, clock }: Stage,
  found: ShortCase,
  judgement: Judgement,
): Promise<void> {
  const { caseId, description } = found;
  await cast.officer.complete(
    { elementId: "propose-decision", caseId },
    {
      proposedOn: await clock.today(),
      summary: description,
      defence: judgement.defence ?? "当事人书面放弃陈述、申辩。",
      ...judged(found, judgement),
      bank: "临江农村商业银行营业部",
      account: "0000 5550 1000 0001",
      complex: false,
      opinion: judgement.opinion ?? "建议按告知的内容作出处罚决定",
    },
  );
}
