import type { Unit } from "../case-file.ts";
import { onTheSpotCeiling, smallFine } from "../discretion/thresholds.ts";
import { type DiscretionInput, discretion } from "../discretion.ts";
import type { LegalText } from "../documents.ts";
import { DomainError } from "../errors.ts";
import { amount } from "../money.ts";
import { periodInWords } from "../period-words.ts";
import type { Problem } from "../problem.ts";

/** Why a fine may be collected on the spot. */
export type CollectionGround = "small" | "hard-later" | "remote";

export const onTheSpotBasis = {
  /** 违法事实确凿并有法定依据 */
  allowed: onTheSpotCeiling.basis,
  /** what must be told, heard and weighed before */
  told: "行政处罚法 第四十四条、第四十五条第一款",
  notHeavier: "行政处罚法 第四十五条第二款",
  sameMoment: "行政处罚法 第五十二条第一款",
  filing: "行政处罚法 第五十二条第三款",
  bank: "行政处罚法 第六十七条第一款",
  small: smallFine.basis,
  remote: "行政处罚法 第六十九条",
  receipt: "行政处罚法 第七十条",
  handover: "行政处罚法 第七十一条",
} as const satisfies Record<string, string>;

/** What is decided on the spot about one party. Money in integer fen. */
export interface OnTheSpotPenalty {
  partyType: DiscretionInput["partyType"];
  warning: boolean;
  assessments: readonly (Pick<
    DiscretionInput,
    "stage" | "firstOffence" | "seriousness" | "correctedInTime" | "harm"
  > & { code: string; fineFen: number })[];
  actEndedOn?: string | undefined;
  discoveredOn?: string | undefined;
  decidedOn?: string | undefined;
  region?: string | undefined;
}

/** The whole fine of a decision on the spot, in fen. */
export const fineOf = ({ assessments }: Pick<OnTheSpotPenalty, "assessments">): number =>
  assessments.reduce((sum, { fineFen }) => sum + fineFen, 0);

/** What stands against deciding this penalty on the spot. */
export function* onTheSpotProblems(penalty: OnTheSpotPenalty): Generator<Problem> {
  const fine = fineOf(penalty);
  yield* ceilingProblems(penalty.partyType, fine);
  if (fine === 0 && !penalty.warning)
    yield {
      path: "/penalties",
      message: "当场处罚的种类只有警告和规定数额以下的罚款，没有载明处罚",
      basis: onTheSpotBasis.allowed,
    };
  for (const [index, one] of penalty.assessments.entries())
    yield* assessmentProblems(`/assessments/${index}`, one, penalty);
}

/** What stands against a fine of this amount on the spot. */
export function* ceilingProblems(
  partyType: DiscretionInput["partyType"],
  fineFen: number,
  path = "/assessments",
): Generator<Problem> {
  const ceiling = onTheSpotCeiling[partyType];
  if (fineFen > ceiling)
    yield {
      path,
      message: `罚款${amount(fineFen)}，超过对${partyType === "unit" ? "法人或者其他组织" : "公民"}当场处罚的上限${amount(ceiling)}，应当按普通程序办理`,
      basis: onTheSpotCeiling.basis,
    };
}

function* assessmentProblems(
  path: string,
  { code, fineFen, ...facts }: OnTheSpotPenalty["assessments"][number],
  { partyType, actEndedOn, discoveredOn, decidedOn, region }: OnTheSpotPenalty,
): Generator<Problem> {
  try {
    const judged = discretion({
      ...{ violation: code, partyType, actEndedOn, discoveredOn, decidedOn, region, ...facts },
      ...(fineFen > 0 ? { proposedFen: fineFen } : {}),
    });
    const said = judged.reasons.map(({ text }) => text).join("；");
    if (judged.outcome === "transfer" || judged.crimeCheckRequired)
      yield {
        path,
        message: `涉嫌犯罪或者须审查是否涉嫌犯罪的，不得当场处罚：${said}`,
        basis: "行政处罚法 第二十七条第一款",
      };
    else if (judged.outcome === "no-penalty" && judged.mandatory)
      yield { path, message: `依法应当不予行政处罚：${said}`, basis: "行政处罚法 第三十条至第三十六条" };
    else if (facts.seriousness === "serious" || (fineFen > 0 && !judged.simpleProcedureAllowed))
      yield { path, message: `不适用简易程序：${said}`, basis: onTheSpotBasis.allowed };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { reason } = (error.details ?? {}) as { reason?: string };
    yield { path, message: reason ?? error.message, basis: onTheSpotBasis.allowed };
  }
}

/** What stands against collecting a fine on the spot for this ground. */
export function* collectionProblems(
  fineFen: number,
  ground: CollectionGround | undefined,
  partyRequest: string | undefined,
): Generator<Problem> {
  if (ground === "small" && fineFen > smallFine.ceiling)
    yield {
      path: "/collectionGround",
      message: `罚款${amount(fineFen)}，超过可以直接当场收缴的${amount(smallFine.ceiling)}`,
      basis: onTheSpotBasis.small,
    };
  if (ground === "remote" && !partyRequest)
    yield {
      path: "/partyRequest",
      message: "因交通不便当场收缴的，应当由当事人提出，并记明其提出的情况",
      basis: onTheSpotBasis.remote,
    };
}

/**
 * 救济途径 of a decision on the spot: reconsideration comes before the suit, which then has fifteen days. The
 * application may be handed to the organ that decided.
 */
export const onTheSpotRemedies = (organ: Pick<Unit, "name" | "government" | "court">): LegalText => ({
  zh:
    `如不服本决定，应当自收到本决定书之日起${periodInWords("reconsideration-application")}内先向${organ.government}申请行政复议，行政复议申请可以通过${organ.name}提交；` +
    `对行政复议决定不服的，可以自收到行政复议决定书之日起${periodInWords("litigation-after-reconsideration")}内向${organ.court}提起行政诉讼。` +
    "行政复议、行政诉讼期间，本决定不停止执行，法律另有规定的除外。",
  basis:
    "行政复议法 第二十条第一款、第二十三条第一款第一项、第二十四条第一款、第三十二条、第四十二条；行政诉讼法 第四十五条、第五十六条第一款",
});

/** How the fine is to be paid, and what is added when it is late: without this sentence nothing may be added. */
export const paymentTerms = (bank: string, account: string): LegalText => ({
  zh: `自收到本决定书之日起${periodInWords("fine-payment")}内到${bank}（账户：${account}）或者通过电子支付系统缴纳罚款。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额。`,
  basis:
    "行政处罚法 第六十七条第三款、第七十二条第一款第一项；行政强制法 第四十五条第二款；罚款决定与罚款收缴分离实施办法 第七条",
});

/** What the officers must hand over when they take the money themselves. */
export const collectedTerms: LegalText = {
  zh: "罚款当场收缴，并出具国务院财政部门或者省、自治区、直辖市人民政府财政部门统一制发的专用票据；不出具专用票据的，当事人有权拒绝缴纳。",
  basis: "行政处罚法 第六十八条至第七十条",
};
