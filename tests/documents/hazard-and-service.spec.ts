import { expect } from "chai";
import { withData } from "../support/example-inspection/submission.ts";
import { byFire, fileFor, printed } from "../support/issued-document.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";

describe("重大事故隐患 (安全生产法 第四十一条第三款、第六十五条第一款第三项)", () => {
  it("orders the measures of the officer, in force until the review agrees to resume", () => {
    const text = printed("major-hazard/on-site-measures");
    expect(text).to.contain("1．责令从危险区域内撤出作业人员；2．责令暂时停止使用相关设施、设备。");
    expect(text).to.contain("经审查同意，方可恢复生产经营和使用");
  });

  it("names in the supervision notice who supervises, who answers, what, until when and with which controls", () => {
    const text = printed("major-hazard/supervision-notice");
    for (const fact of [
      "临江区应急管理局",
      "责任人：周国栋",
      "分区分类储存",
      "2026年5月29日前（含当日）",
      "24小时专人值守",
      "每7日",
    ])
      expect(text).to.contain(fact);
  });

  it("names in a renewed notice the new date, why, and the notice whose date has passed", () => {
    const file = fileFor("major-hazard/supervision-notice");
    const [example] = file.submissions;
    if (!example) throw new Error("the example has submissions");
    const renewed = {
      ...example,
      formId: "major-hazard/new-date",
      findingId: "f-3",
      data: { dueOn: "2026-06-20", reason: "隔墙材料到货延误" },
    };
    expect(
      printed("major-hazard/supervision-notice", { ...file, submissions: [...file.submissions, renewed] }),
    )
      .to.contain("应当于2026年6月20日前（含当日）完成治理")
      .and.to.contain("（临江）应急督办〔2026〕1号确定的治理期限届满")
      .and.to.contain("理由：隔墙材料到货延误。");
  });

  it("judges a hazard to be a major one by its standard, not by the provision it violates", () => {
    for (const id of ["major-hazard/supervision-notice", "major-hazard/sign-off"]) {
      const text = printed(id);
      expect(text).to.match(/违反(的规定)?：?《危险化学品安全管理条例》第二十四条第二款/);
      expect(text).to.match(/判定依据：?《化工和危险化学品.*判定标准（试行）》第二十条/);
    }
  });

  const reviewed = (result: string) => {
    const file = fileFor("major-hazard/review-opinion");
    return printed("major-hazard/review-opinion", {
      ...file,
      submissions: withData(file, "major-hazard/review", { result, opinion: "隔墙未封堵" }),
    });
  };

  it("tells after a passed review that the measures end only with the notice that lifts them", () => {
    expect(reviewed("passed"))
      .to.contain("■审查合格")
      .and.to.contain("送达《恢复生产经营（解除措施）通知书》后")
      .and.not.to.contain("申请行政复议");
  });

  it("tells after a failed review why, that the measures stay, and where to turn", () => {
    expect(reviewed("failed"))
      .to.contain("■审查不合格，不予恢复")
      .and.to.contain("审查意见：隔墙未封堵。")
      .and.to.contain("现场处理措施继续执行")
      .and.to.contain("向临江区人民政府申请行政复议");
  });

  it("lifts exactly the decision that was served", () => {
    expect(printed("major-hazard/lifting-notice")).to.contain(
      "《现场处理措施决定书》（临江）应急现决〔2026〕2号",
    );
  });

  it("signs off with plan, review, lifting and number of each paper", () => {
    const text = printed("major-hazard/sign-off");
    for (const fact of [
      "（临江）应急督办〔2026〕1号",
      "（临江）应急恢复〔2026〕1号",
      "18.6万元",
      "合格",
      "同意销号",
      "陈建国",
    ])
      expect(text).to.contain(fact);
  });
});

describe("整改延期和复查", () => {
  it("shows the date that held before the extension beside the new one, and the days between", () => {
    const text = printed("rectification/extension");
    expect(text).to.contain("原整改期限2026年5月21日").and.to.contain("■同意延期至2026年6月5日（15日）");
  });

  const replied = (data: object) => {
    const file = fileFor("rectification/extension-reply");
    return printed("rectification/extension-reply", {
      ...file,
      submissions: withData(file, "rectification/extension-decision", data),
    });
  };

  it("replies to the party with the new date, the reason and the measures meanwhile", () => {
    expect(replied({}))
      .to.contain("第5项问题")
      .and.to.contain("同意将上述问题的整改期限延长至2026年6月5日（含当日）")
      .and.to.contain("理由：情况属实")
      .and.to.contain("相关人员全部调离叉车岗位")
      .and.not.to.contain("申请行政复议");
  });

  it("replies to a refused request that the old date holds, why, and where to turn", () => {
    expect(replied({ decision: "rejected", extendTo: undefined, opinion: "理由不成立" }))
      .to.contain("不同意延期。上述问题仍应当于2026年5月21日前（含当日）整改完毕")
      .and.to.contain("理由：理由不成立。")
      .and.to.contain("六十日内向临江区人民政府申请行政复议");
  });

  it("counts the re-checks of a department by its own, not by the rounds of the case", () => {
    const file = byFire("rectification/recheck-opinion");
    expect(
      printed("rectification/recheck-opinion", { ...file, scope: { ...file.scope, round: 4 } }),
    ).to.contain("第1次复查");
  });

  it("leaves the result open while nobody has decided", () => {
    const file = fileFor("rectification/extension");
    const open = {
      ...file,
      submissions: file.submissions.filter((s) => s.formId !== "rectification/extension-decision"),
    };
    expect(printed("rectification/extension", open)).to.contain("□同意延期").and.to.contain("□不同意延期");
  });

  it("gives the opinion of a re-check item by item under the number of the order", () => {
    const text = printed("rectification/recheck-opinion", byFire("rectification/recheck-opinion"));
    expect(text).to.contain("《责令限期整改指令书》（临江）消责改〔2026〕4号");
    expect(text).to.contain("未整改泡沫灭火系统已修复，仍有2具推车式灭火器压力不足");
    expect(text).to.contain("上列第6项未按要求整改到位");
  });
});

describe("现场复查记录 (安全生产法 第六十七条、第六十八条)", () => {
  const id = "rectification/recheck-record";
  const text = printed(id);

  it("states who entered when with which certificates, what was looked at and what was seen, with photos", () => {
    for (const fact of [
      "2026年5月15日15时00分至2026年5月15日15时40分",
      "安全管理部档案室、公告栏",
      "张明远（证号3603011201）、李㛃（证号3603011202）",
      "出示证件",
      "有权申请回避",
      "责令限期整改指令书（临江）应急责改〔2026〕9号2026年4月30日",
      "查阅资料2026年3月以来的事故隐患台账记录齐全，治理情况已在公告栏张贴（照片2张）",
      "现场负责人核对意见：情况属实",
    ])
      expect(text).to.contain(fact);
  });

  it("is each department's own, and notes how it was not signed", () => {
    expect(text).to.not.contain("消防").and.not.contain("拒绝签字。");
    const ofFire = printed(id, byFire(id));
    expect(ofFire).to.contain("赵海涛（证号3603011301）、孙𬭎（证号3603011302）").and.not.contain("张明远");
    expect(ofFire).to.contain("仍拒绝签字。（照片、录像等1件，附卷）");
  });

  it("does not claim that certificates were shown when nobody recorded it", () => {
    const file = fileFor(id);
    const older = file.submissions.map(({ data: { certificatesShown: _, ...data }, ...s }) => ({
      ...s,
      data,
    }));
    expect(printed(id, { ...file, submissions: older })).to.contain("□已出示行政执法证件");
  });

  it("that was not signed is reported to the department that re-checked, of that re-check (拒签情况说明)", () => {
    const file = byFire(id);
    const refused = file.submissions.findLast((s) => s.formId === "rectification/joint-recheck");
    const scope = { ...file.scope, submissionId: refused?.id ?? "" };
    expect(printed("inspection/refusal-note", { ...file, scope }))
      .to.contain("现场复查记录")
      .and.to.contain("2026年5月15日15时40分")
      .and.to.contain("称灭火器已送检")
      .and.to.contain("临江区消防救援大队：赵海涛");
  });
});

describe("送达和移送 (民事诉讼法 第八十七条至第九十五条；安全生产法 第六十九条)", () => {
  it("receipts each document with its number, way, minute and place of service", () => {
    const text = printed("shared/service-receipt");
    for (const fact of [
      "（临江）应急责改〔2026〕9号",
      "直接送达",
      "2026年4月30日14时35分",
      "当事人负责收件的人员",
    ])
      expect(text).to.contain(fact);
  });

  it("notes in a service by leaving why it was refused, who witnessed it or what was filmed", () => {
    const file = fileFor("shared/service-receipt");
    const deliveries = file.deliveries.map((d) => ({
      ...d,
      method: "left",
      record: {
        ...d.record,
        method: "left",
        refusalReason: "负责人外出",
        witnessName: "居委会王某",
        evidenceIds: ["e-1"],
      },
    }));
    const text = printed("shared/service-receipt", { ...file, deliveries });
    expect(text)
      .to.contain("理由：负责人外出")
      .and.to.contain("居委会王某")
      .and.to.contain("已拍照、录像记录送达过程");
    expect(text).to.contain("见证人（签名）：");
  });

  it("confirms the address with consent to electronic service and its consequence", () => {
    const text = printed("shared/address-confirmation");
    expect(text).to.contain("■同意□不同意").and.to.contain("safety@hengrui-storage.example");
    expect(text).to.contain("以文书到达上述电子邮箱所在系统的日期为送达日期");
  });

  it("in a penalty case the receipt and the address are those of the party that is served, a person as well", () => {
    const slip = { slip: "received", receivedOn: "2026-07-10", receiverName: "何小兰" };
    const deliveries = aPenaltyFile().deliveries.map((d) =>
      d.id === "s-decision-person"
        ? { ...d, method: "post", record: { method: "post", trackingNumber: "EMS-7", slip } }
        : d,
    );
    const { name, identity } = personParty;
    const receipt = printed(
      "shared/service-receipt",
      aPenaltyFile({ deliveries, scope: { deliveryId: "s-decision-person" } }),
    );
    expect(receipt).to.contain(`受送达人${name}`).and.to.contain("收件人何小兰");
    expect(receipt).to.not.contain(`受送达人${unitParty.name}`);
    const confirmed = printed(
      "shared/address-confirmation",
      aPenaltyFile({ scope: { partyId: personParty.id } }),
    );
    expect(confirmed).to.contain(identity).and.to.contain("本人已阅读");
  });

  it("民事诉讼法 第八十八条: a unit receives by its own person, only the family of a person in its stead", () => {
    const receipt = (deliveryId: string, receiverRelation: string) =>
      printed(
        "shared/service-receipt",
        aPenaltyFile({
          deliveries: aPenaltyFile().deliveries.map((d) => ({
            ...d,
            record: { method: "direct", receiverName: "许敏", receiverRelation },
          })),
          scope: { deliveryId },
        }),
      );
    expect(receipt("s-decision-unit", "staff"))
      .to.contain("许敏（当事人负责收件的人员）")
      .and.not.to.match(/代收|本单位/);
    expect(receipt("s-decision-person", "family")).to.contain("由同住成年家属代收。");
    expect(receipt("s-decision-unit", "family")).to.not.contain("代收");
  });

  it("transfers with the competent department, grounds and the list of materials", () => {
    const text = printed("shared/case-transfer");
    expect(text).to.contain("临江区市场监督管理局：").and.to.contain("第六十九条");
    expect(text).to.contain("移送材料（共4份9页）");
  });
});
