import { expect } from "chai";
import * as followUp from "../../scripts/demo/follow-up.ts";
import * as visit from "../../scripts/demo/visit.ts";
import { theSystem } from "../support/system.ts";

describe("联合检查 (综合查一次): from dispatch to closure", function () {
  this.timeout(240_000);

  it("closes only when every finding is settled, and the failed item has left towards a penalty", async () => {
    const system = await theSystem();
    let stage = await system.stage();
    const days = async (n: number) => {
      await system.days(n);
      stage = await system.stage();
    };
    const caseId = await visit.dispatch(stage);
    await visit.prepare(stage, caseId);
    await visit.visit(stage, caseId);
    await visit.settleVisit(stage, caseId, 15);
    await followUp.orderRectification(stage, caseId);
    const hazardId = await followUp.superviseHazard(stage, caseId, 30);
    await followUp.extend(stage, caseId, /防爆风机/, 20);
    await days(7);
    await followUp.superviseOnSite(stage, caseId, hazardId);
    await followUp.report(stage, caseId, /消火栓/);
    await followUp.recheck(stage, caseId, ["fire"], () => "rectified");
    await days(9);
    await followUp.recheck(stage, caseId, ["emergency"], () => "not-rectified");
    await followUp.superviseOnSite(stage, caseId, hazardId);
    await followUp.report(stage, caseId, /防爆风机/);
    await followUp.recheck(stage, caseId, ["emergency"], () => "rectified");
    await followUp.signOffHazard(stage, caseId, hazardId);
    await followUp.close(stage, caseId);

    const { officer } = stage.cast;
    const until = Date.now() + 20_000;
    let status = "";
    while (status !== "closed" && Date.now() < until)
      status = (await officer.get<{ status: string }>(`/cases/${caseId}`)).body.status;
    expect(status).to.equal("closed");
    expect((await visit.findingsOf(officer, caseId)).map((f) => f.status).sort()).to.deep.equal([
      "rectified",
      "rectified",
      "rectified",
      "rectified",
      "referred",
      "signed-off",
    ]);
  });
});
