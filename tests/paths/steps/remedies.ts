import type { Office } from "../../support/office.ts";
import { back, yes } from "./answers.ts";
import type { Debt } from "./money.ts";

/** The party goes to the court or to the government today. */
export const filing = async ({ clock }: Office, more: object = {}) => {
  const today = await clock.today();
  return {
    ...{ remedy: "litigation", organ: "临江区人民法院", applicant: "临江恒瑞化工仓储有限公司" },
    ...{ filedOn: today, receivedOn: today, throughBureau: false, claims: "请求撤销行政处罚决定" },
    ...more,
  };
};

export const reconsideration = { remedy: "reconsideration", organ: "临江区人民政府" };

/** The bureau's answer: drafted, sent back where `returns` says so, reviewed, approved and handed in. */
export async function answer(office: Office, debt: Debt, returns = false): Promise<void> {
  const { officer, legal, bureauHead } = office.cast;
  const draft = () =>
    officer.complete(
      { elementId: "draft-answer", ...debt },
      {
        facts: "检查发现培训未如实记录、未设置安全警示标志",
        defence: "事实清楚，证据确凿，程序合法",
        request: "请求维持行政处罚决定",
        evidence: [{ name: "现场检查记录", proves: "检查时的现场情况" }],
      },
    );
  const review = (how: object) => legal.complete({ elementId: "review-answer", ...debt }, how);
  const approve = (how: object) => bureauHead.complete({ elementId: "approve-answer", ...debt }, how);
  await draft();
  if (returns) {
    await review(back);
    await draft();
    await review(yes);
    await approve(back);
    await draft();
  }
  await review(yes);
  await approve(yes);
  await officer.complete(
    { elementId: "submit-answer", ...debt },
    { submittedOn: await office.clock.today(), receiver: "收件回执1号" },
  );
}

export const outcome = async ({ clock }: Office, result: string, more: object = {}) => {
  const today = await clock.today();
  return {
    ...{ outcome: result, decidedOn: today, receivedOn: today, partyReceivedOn: today, effectiveOn: today },
    ...{ number: "（2026）行初31号", summary: "经审查，结论如上" },
    ...more,
  };
};

/** A suit that the party gives up at once: its time for remedies is over. */
export async function suedInVain(office: Office, debt: Debt): Promise<void> {
  const { officer } = office.cast;
  await officer.register("remedies/filed", debt, await filing(office));
  await answer(office, debt);
  await officer.complete({ elementId: "record-outcome", ...debt }, await outcome(office, "withdrawn"));
}

export const application = {
  court: "临江区人民法院",
  target: "被申请人的银行存款或者等额财产",
  facts: "事实清楚，证据确凿",
  partyOpinion: "没有提出陈述申辩",
  papers: ["decision", "grounds", "party-opinion", "demand", "target"],
};

/** The last demand is drafted and served; its time runs. @returns the day of service */
export async function demandLast(office: Office, debt: Debt, serve: () => Promise<string>): Promise<string> {
  await office.cast.officer.complete(
    { elementId: "draft-final-demand", ...debt },
    { way: "到指定的银行缴纳" },
  );
  return serve();
}

/** What the court said today. */
export const courtSaid = async ({ clock }: Office, more: object) => {
  const today = await clock.today();
  return { decidedOn: today, receivedOn: today, number: "（2027）行审1号", ...more };
};
