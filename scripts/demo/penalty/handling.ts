import type { Stage } from "../stage.ts";
import { writing, yes } from "./stage.ts";

const matters = [
  "subject",
  "authority",
  "facts",
  "evidence",
  "law",
  "procedure",
  "discretion",
  "documents",
  "transfer",
];

/** The report that ends the investigation, reviewed by the head of the unit. */
export async function conclude(stage: Stage, caseId: string, data: object): Promise<void> {
  const { cast, say } = stage;
  await cast.officer.complete({ elementId: "conclude-investigation", caseId }, data);
  await writing(stage, caseId, "penalty/investigation-report", () =>
    cast.head.complete({ elementId: "review-report", caseId }, yes),
  );
  say("调查终结，报告经办案机构负责人审核");
}

/** 法制审核. @param wrong what the reviewer finds improper; nothing: it passes */
export async function reviewLegality(
  stage: Stage,
  caseId: string,
  wrong?: { matter: string; opinion: string },
): Promise<void> {
  const { cast, clock, say } = stage;
  const opinion = {
    reviewedOn: await clock.today(),
    items: matters.map((matter) =>
      matter === wrong?.matter
        ? { matter, result: "improper", opinion: wrong.opinion }
        : { matter, result: "proper" },
    ),
    conclusion: wrong ? "failed" : "passed",
    opinion: wrong?.opinion ?? "主体适格，事实清楚，证据确凿，适用法律正确，裁量适当，程序合法",
    firstTime: false,
  };
  await writing(stage, caseId, "review/legal-opinion", () =>
    cast.legal.complete({ elementId: "review-legality", caseId }, opinion),
  );
  say(wrong ? `法制审核未通过：${wrong.opinion}` : "法制审核通过");
}
