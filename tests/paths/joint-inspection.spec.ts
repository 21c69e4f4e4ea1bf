import { expect } from "chai";
import * as followUp from "../../scripts/demo/follow-up.ts";
import * as visit from "../../scripts/demo/visit.ts";
import { theSystem } from "../support/system.ts";

describe("联合检查 (综合查一次): from dispatch to closure", function () {
  this.timeout(180_000);

  it("closes only when every finding is settled, and the failed item has left towards a penalty", async () => {
    const system = await theSystem();
    const stage = await system.stage();
    const caseId = await visit.dispatch(stage);
    await visit.prepare(stage, caseId);
    await visit.visit(stage, caseId);
    await visit.settleVisit(stage, caseId, 15);
    await followUp.orderRectification(stage, caseId);
    const hazardId = await followUp.superviseHazard(stage, caseId, 30);
    await followUp.extend(stage, caseId, /防爆风机/, 20);
    expect((await visit.findingsOf(stage.cast.officer, caseId)).map((f) => f.status).sort()).to.deep.equal([
      "open",
      "open",
      "open",
      "open",
      "rectified",
      "rectified",
    ]);
  });
});
