import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { Submission } from "../../domain/case-file.ts";
import {
  clock,
  handled,
  imposed,
  interview,
  measure,
  paper,
  preservation,
  preservationHandling,
  preserved,
  step,
  summons,
} from "../support/example-penalty/investigation.ts";
import { unitParty } from "../support/penalty-file.ts";
import { facts, judged } from "./facts.ts";

const today = "2026-06-17";
const scope = { partyId: unitParty.id };
const given = (submissions: Submission[] = [], more: Partial<ActFacts> = {}) =>
  facts({
    now: { on: today, at: `${today}T18:00:00+08:00` },
    parties: [unitParty],
    scope,
    submissions,
    ...more,
  });
const at = (formId: string, data: object, facts: ActFacts) => judged(formId, data, facts)?.at;

const asked = (time = `${today}T11:00`, data: object = measure()) =>
  step("investigation/measure", "measure-proposed", time, data);
const answered = (time: string, decision: string, elementId = "approve-measure") =>
  step("shared/approval", elementId, time, { decision });
const recorded = (day = today) =>
  step("investigation/measure-record", "impose-measure", `${day}T16:00`, imposed(day));
const decision = paper("investigation/measure-decision", "（临江）应急查扣〔2026〕2号", today);

describe("询问 (行政处罚法 第五十五条)", () => {
  const talk = (more: object = {}) => ({ ...interview(today), ...more });

  it("two certified officers of the organ question, and from beginning to end", () => {
    expect(at("investigation/interview-record", talk(), given())).to.equal(undefined);
    for (const officersPresent of [
      ["p-zhang", "p-qian"],
      ["p-zhang", "p-zhao"],
    ])
      expect(judged("investigation/interview-record", talk({ officersPresent }), given())?.code).to.equal(
        "CERTIFICATES_INSUFFICIENT",
      );
    const backwards = talk({ endedAt: `${today}T09:00:00+08:00` });
    expect(at("investigation/interview-record", backwards, given())).to.have.all.keys("/endedAt");
  });

  it("one person is questioned at a time: the same officer is not with another one then", () => {
    const first = step("investigation/interview-record", "record-interview", `${today}T10:00`, talk());
    const second = (startedAt: string, endedAt: string) =>
      at(
        "investigation/interview-record",
        talk({ startedAt: `${today}T${startedAt}:00+08:00`, endedAt: `${today}T${endedAt}:00+08:00` }),
        given([first]),
      );
    expect(second("09:49", "10:30")?.["/startedAt"]).to.contain("已在询问何建国");
    expect(second("09:50", "10:30")).to.equal(undefined);
  });

  it("that somebody did not come is only noted of who was asked to come", () => {
    const absent = { interview: "absent", absenceNote: "电话联系称出差" };
    expect(at("investigation/interview-record", absent, given())).to.have.all.keys("/interview");
    const called = step(
      "investigation/summons",
      "summons-issued",
      `${today}T08:00`,
      summons(`${today}T09:00`),
    );
    expect(at("investigation/interview-record", absent, given([called]))).to.equal(undefined);
  });

  it("an officer of the case is named to turn to, and other papers by their names", () => {
    const ask = (more: object) =>
      at("investigation/summons", { ...summons("2026-06-18T09:00:00+08:00"), ...more }, given());
    expect(ask({})).to.equal(undefined);
    expect(ask({ contactId: "p-chen" })).to.have.all.keys("/contactId");
    expect(ask({ otherMaterials: undefined, materials: ["identity"] })).to.equal(undefined);
    const { otherMaterials: _, ...unnamed } = summons("2026-06-18T09:00:00+08:00");
    expect(at("investigation/summons", unnamed, given())).to.have.all.keys("/otherMaterials");
  });

  it("nobody is asked to come at a time that has passed", () =>
    expect(at("investigation/summons", summons("2026-06-16T09:00:00+08:00"), given())).to.have.all.keys(
      "/appearAt",
    ));
});

describe("先行登记保存 (行政处罚法 第五十六条)", () => {
  const proposal = step(
    "investigation/preservation",
    "preservation-proposed",
    `${today}T09:00`,
    preservation,
  );
  const kept = step(
    "investigation/preservation-record",
    "preserve-evidence",
    `${today}T11:00`,
    preserved(today),
  );
  const handling = preservationHandling(today);

  it("a second proposal waits until the first is refused or its notice is out", () => {
    const again = (submissions: Submission[], more: Partial<ActFacts> = {}) =>
      judged("investigation/preservation", preservation, given(submissions, more))?.code;
    expect(again([])).to.equal(undefined);
    expect(again([proposal])).to.equal("STATE_CONFLICT");
    expect(again([proposal, answered(`${today}T09:30`, "rejected", "approve-preservation")])).to.equal(
      undefined,
    );
    const notice = paper("investigation/preservation-notice", null, today);
    expect(again([proposal, kept], { documents: [notice] })).to.equal(undefined);
    const agreed = answered(`${today}T09:30`, "approved", "approve-preservation");
    const givenUp = step("shared/return", "preserve-evidence", `${today}T11:00`, {
      reason: "档案已封存在案",
    });
    expect(again([proposal, agreed])).to.equal("STATE_CONFLICT");
    expect(again([proposal, agreed, givenUp])).to.equal(undefined);
    expect(again([{ ...proposal, partyId: null }])).to.equal(undefined);
  });

  it("only what the head approved is kept, on the day it says, and in one list a day", () => {
    const agreed = answered(`${today}T09:30`, "approved", "approve-preservation");
    const keep = (data: object, before: Submission[] = [proposal, agreed]) =>
      at("investigation/preservation-record", { ...preserved(today), ...data }, given(before));
    expect(keep({})).to.equal(undefined);
    expect(keep({ items: [{ name: "手机", quantity: "1部", condition: "完好" }] })).to.have.all.keys(
      "/items/0/name",
    );
    expect(keep({ preservedOn: "2026-06-16" })).to.include.keys("/preservedOn");
    expect(keep({ preservedAt: `${today}T09:10:00+08:00` })).to.have.all.keys("/preservedAt");
    expect(keep({}, [proposal, agreed, kept])).to.have.all.keys("/preservedOn");
    expect(keep({}, [proposal])?.[""]).to.contain("事先经机关负责人批准");
    expect(keep({}, [])?.[""]).to.contain("事先经机关负责人批准");
  });

  it("every thing that was kept is decided on, and confiscation needs a penalty decision first", () => {
    const decide = (data: object, more: Partial<ActFacts> = {}) =>
      at("investigation/preservation-handling", { ...handling, ...data }, given([proposal, kept], more));
    const [first, second] = handling.items;
    expect(decide({})).to.equal(undefined);
    expect(decide({ items: [first] })?.["/items"]).to.contain("办公电脑主机");
    expect(decide({ preservedOn: "2026-06-10" })).to.have.all.keys("/preservedOn");
    const taken = { items: [first, { ...second, handling: "confiscate" }] };
    expect(decide(taken)).to.have.all.keys("/items");
    expect(decide(taken, { documents: [paper("penalty/decision", null, today)] })).to.equal(undefined);
  });
});

describe("查封、扣押 (行政强制法 第十八条至第二十五条)", () => {
  it("premises are sealed and not seized, and only premises of unlawful work with dangerous goods", () => {
    const ask = (more: object) => at("investigation/measure", measure(more), given());
    expect(ask({})).to.equal(undefined);
    expect(ask({ measure: "seal-premises", ground: "premises" })).to.equal(undefined);
    expect(ask({ measure: "seize", ground: "premises" })).to.have.all.keys("/measure");
    expect(ask({ measure: "seal-premises", ground: "dangerous" })).to.have.all.keys("/measure");
  });

  it("the officers affirm that they act themselves and take nothing unrelated", () => {
    for (const affirmed of ["byOwnOfficers", "relatedOnly", "noNecessities", "notSealedByOthers"])
      expect(() => judged("investigation/measure", { ...measure(), [affirmed]: false }, given())).to.throw();
  });

  it("a second proposal waits for the decision of the first, and an urgent one for its approval", () => {
    const again = (submissions: Submission[], more: Partial<ActFacts> = {}) =>
      judged("investigation/measure", measure(), given(submissions, more))?.code;
    expect(again([asked()])).to.equal("STATE_CONFLICT");
    expect(again([asked(), answered(`${today}T11:30`, "rejected")])).to.equal(undefined);
    expect(again([asked(), recorded()], { documents: [decision] })).to.equal(undefined);
    const givenUp = step("shared/return", "impose-measure", `${today}T15:00`, { reason: "已自行移出" });
    expect(again([asked(), answered(`${today}T11:30`, "approved")])).to.equal("STATE_CONFLICT");
    expect(again([asked(), answered(`${today}T11:30`, "approved"), givenUp])).to.equal(undefined);
    const urgent = asked(`${today}T11:00`, measure({ urgent: true, urgency: "泄漏" }));
    const running = { documents: [decision], deadlines: [clock("sealing", today)] };
    expect(again([urgent, recorded()], running)).to.equal("STATE_CONFLICT");
    const lapsed = { documents: [decision], deadlines: [clock("sealing", today, "overdue")] };
    expect(again([urgent, recorded()], lapsed)).to.equal(undefined);
    const approved = answered(`${today}T17:00`, "approved", "approve-urgent-measure");
    expect(again([urgent, recorded(), approved], running)).to.equal(undefined);
  });

  it("it is put in place after the approval, by two officers of the organ, on what was approved", () => {
    const before = [asked(), answered(`${today}T11:40`, "approved")];
    const impose = (more: object, given_ = before) =>
      at("investigation/measure-record", { ...imposed(today), ...more }, given(given_));
    expect(impose({})).to.equal(undefined);
    expect(impose({ imposedAt: `${today}T11:30:00+08:00` })).to.have.all.keys("/imposedAt");
    expect(impose({}, [asked()])).to.have.all.keys("/imposedAt");
    expect(impose({}, [asked(), answered(`${today}T11:40`, "rejected")])).to.have.all.keys("/imposedAt");
    expect(impose({}, [])?.[""]).to.contain("没有提请");
    const urgent = [asked(`${today}T11:00`, measure({ urgent: true, urgency: "泄漏" }))];
    expect(impose({ imposedAt: `${today}T10:30:00+08:00` }, urgent)).to.equal(undefined);
    expect(
      impose({ items: [{ name: "叉车", quantity: "1台", condition: "完好" }] })?.["/items/0/name"],
    ).to.contain("与违法行为无关的不得查封、扣押");
    expect(impose({}, [...before, recorded()])).to.have.all.keys("/imposedOn");
    const officersPresent = ["p-zhang", "p-zhao"];
    expect(
      judged("investigation/measure-record", imposed(today, { officersPresent }), given(before))?.code,
    ).to.equal("CERTIFICATES_INSUFFICIENT");
  });

  it("a party that is not there is replaced by a witness", () => {
    const { partyName: _, ...nobody } = imposed(today);
    const absent = { ...nobody, partyPresent: false };
    expect(() => judged("investigation/measure-record", absent, given([asked()]))).to.throw();
    const witnessed = { ...absent, witnessName: "刘海", witnessIdentity: "园区工作人员" };
    const agreed = [asked(), answered(`${today}T11:40`, "approved")];
    expect(at("investigation/measure-record", witnessed, given(agreed))).to.equal(undefined);
  });

  it("an urgent measure is reported to the head and not to an officer of the case, after it happened", () => {
    const report = (reportedAt: string, reportedToId = "p-lin") =>
      at(
        "investigation/urgent-report",
        { reportedAt: `${today}T${reportedAt}:00+08:00`, reportedToId, report: "已电话报告" },
        given([asked(), recorded()]),
      );
    expect(report("17:00")).to.equal(undefined);
    expect(report("14:00")).to.have.all.keys("/reportedAt");
    expect(report("17:00", "p-li")).to.have.all.keys("/reportedToId");
  });

  it("the period is extended once, and nothing is confiscated without a penalty decision", () => {
    const put = [asked(), recorded()];
    const handle = (more: object, before = put, documents = [decision]) =>
      at("investigation/measure-handling", handled(today, more), given(before, { documents }));
    const extend = { outcome: "extend", complexity: "去向需要核实" } as const;
    expect(handle({})).to.equal(undefined);
    expect(handle(extend)).to.equal(undefined);
    const extended = [
      ...put,
      step("investigation/measure-handling", "handle-measure", `${today}T16:30`, handled(today, extend)),
      answered(`${today}T16:40`, "approved", "approve-measure-handling"),
    ];
    expect(handle(extend, extended)?.["/outcome"]).to.contain("不得再次延长");
    expect(handle({ outcome: "confiscate" })).to.have.all.keys("/outcome");
    expect(handle({ outcome: "transfer" })?.["/outcome"]).to.contain("没有经批准移送");
    const moved = step("transfer/crime-approval", "approve-crime-transfer", `${today}T17:00`, {
      decision: "approved",
    });
    expect(handle({ outcome: "transfer" }, [...put, moved])).to.equal(undefined);
    expect(handle({ imposedOn: "2026-06-01" })).to.have.all.keys("/imposedOn");
    expect(handle({}, put, [])).to.have.all.keys("/imposedOn");
  });

  it("while the head looks at the handling of one day's things, that of another day's waits", () => {
    const earlier = "2026-06-12";
    const waiting = [
      step("investigation/measure-record", "impose-measure", `${earlier}T16:00`, imposed(earlier)),
      recorded(),
      step("investigation/measure-handling", "handle-measure", `${today}T17:00`, handled(earlier, {})),
    ];
    const handle = (before: Submission[], state: "running" | "overdue" = "running") =>
      at(
        "investigation/measure-handling",
        handled(today, {}),
        given(before, { documents: [decision], deadlines: [clock("sealing", earlier, state)] }),
      );
    expect(handle(waiting)).to.have.all.keys("/imposedOn");
    expect(handle(waiting, "overdue")).to.equal(undefined);
    const seen = answered(`${today}T17:30`, "approved", "approve-measure-handling");
    expect(handle([...waiting, seen])).to.equal(undefined);
  });

  it("the result of a test belongs to a measure and does not precede it", () => {
    const result = (imposedOn: string, endedOn: string) =>
      at(
        "investigation/testing-result",
        { imposedOn, endedOn, reportNumber: "JH-1", conclusion: "合格" },
        given([recorded()]),
      );
    expect(result(today, today)).to.equal(undefined);
    expect(result("2026-06-10", today)).to.have.all.keys("/imposedOn");
    expect(result(today, "2026-06-10")).to.have.all.keys("/endedOn");
  });
});

describe("停止供电 (安全生产法 第七十条)", () => {
  const order = paper("major-hazard/on-site-measures", "（临江）应急现决〔2026〕2号", "2026-06-10");
  const ask = {
    orderNumber: "（临江）应急现决〔2026〕2号",
    order: "拒不停止使用三号库房",
    danger: "可能爆炸",
    part: "三号库房",
    supplier: "临江区供电公司",
    emergency: false,
  };

  it("rests on an order of this case or of the inspection it came from", () => {
    expect(at("investigation/power-cut", ask, given())).to.have.all.keys("/orderNumber");
    expect(at("investigation/power-cut", ask, given([], { documents: [order] }))).to.equal(undefined);
    const summoned = { documents: [{ ...order, template: "investigation/summons" }] };
    expect(at("investigation/power-cut", ask, given([], summoned))).to.have.all.keys("/orderNumber");
    const source = {
      id: "c-0",
      number: "",
      title: "",
      findings: [],
      documents: [{ ...order, partyId: null }],
      deadlines: [],
    };
    expect(at("investigation/power-cut", ask, given([], { source }))).to.equal(undefined);
  });

  it("comes twenty-four hours after the notice, unless there is an emergency", () => {
    const notice = {
      rule: "power-cut-earliest",
      ref: "A23",
      subject: "",
      startsOn: "2026-06-16",
      dueOn: today,
      dueAt: `${today}T15:00:00+08:00`,
      provisional: false,
      basis: "安全生产法 第七十条第二款",
      ...scope,
      findingId: null,
      state: "running" as const,
    };
    const cut = (time: string, emergency: boolean, approvedAt = "2026-06-16T10:00") =>
      at(
        "investigation/power-cut-record",
        {
          cutAt: `${today}T${time}:00+08:00`,
          cutOn: today,
          officersPresent: ["p-zhang", "p-li"],
          situation: "供电公司到场断电",
        },
        given(
          [
            step("investigation/power-cut", "power-cut-proposed", "2026-06-16T09:00", {
              ...ask,
              emergency,
              emergencyNote: "可能爆炸",
            }),
            ...(approvedAt ? [answered(approvedAt, "approved", "approve-power-cut")] : []),
          ],
          { deadlines: [notice] },
        ),
      );
    expect(cut("15:00", false)).to.have.all.keys("/cutAt");
    expect(cut("15:01", false)).to.equal(undefined);
    expect(cut("10:00", true)).to.equal(undefined);
    expect(cut("10:00", true, `${today}T10:30`)?.["/cutAt"]).to.contain("事先经本部门主要负责人批准");
    expect(cut("15:01", false, "")?.["/cutAt"]).to.contain("事先经本部门主要负责人批准");
  });

  it("a second proposal waits until the first is refused or the power is back", () => {
    const proposed = step("investigation/power-cut", "power-cut-proposed", "2026-06-16T09:00", ask);
    const again = (...answers: Submission[]) =>
      judged("investigation/power-cut", ask, given([proposed, ...answers], { documents: [order] }))?.code;
    expect(again()).to.equal("STATE_CONFLICT");
    expect(again(answered("2026-06-16T10:00", "rejected", "approve-power-cut"))).to.equal(undefined);
    const agreed = answered("2026-06-16T10:00", "approved", "approve-power-cut");
    expect(again(agreed)).to.equal("STATE_CONFLICT");
    const back = answered("2026-06-17T10:00", "approved", "approve-power-restoration");
    expect(again(agreed, back)).to.equal(undefined);
  });
});

describe("勘验、抽样、鉴定 (行政处罚法 第四十六条、第五十六条)", () => {
  const seen = {
    startedAt: `${today}T09:00:00+08:00`,
    endedAt: `${today}T10:00:00+08:00`,
    place: "三号库房",
    weather: "晴",
    officersPresent: ["p-zhang", "p-li"],
    certificatesShown: true,
    recorderName: "李㛃",
    partyPresent: true,
    partyName: "许敏",
    situation: "未设警示标志",
    signing: "signed",
  };

  it("the scene is inspected by two officers, with the party or a witness", () => {
    expect(at("investigation/scene-inspection", seen, given())).to.equal(undefined);
    const alone = { ...seen, officersPresent: ["p-zhang", "p-chen"] };
    expect(judged("investigation/scene-inspection", alone, given())?.code).to.equal(
      "CERTIFICATES_INSUFFICIENT",
    );
    const unseen = { ...seen, partyPresent: false };
    expect(() => judged("investigation/scene-inspection", unseen, given())).to.throw();
  });

  it("an opinion comes after it was asked for, and the party is told after it came", () => {
    const commissioned = step("investigation/appraisal", "appraisal-commissioned", "2026-06-12T09:00", {});
    const receive = (receivedOn: string, toldPartyOn: string) =>
      at(
        "investigation/appraisal-result",
        { receivedOn, reportNumber: "JD-1", conclusion: "属易燃液体", toldPartyOn },
        given([commissioned]),
      );
    expect(receive("2026-06-15", "2026-06-16")).to.equal(undefined);
    expect(receive("2026-06-11", "2026-06-16")).to.have.all.keys("/receivedOn");
    expect(receive("2026-06-15", "2026-06-14")).to.have.all.keys("/toldPartyOn");
  });
});
