import { expect } from "chai";
import { jointInspection } from "../../scripts/demo/joint-inspection.ts";
import { findingsOf } from "../../scripts/demo/stage.ts";
import { theSystem } from "../support/system.ts";

describe("联合检查 (综合查一次): from dispatch to closure", function () {
  this.timeout(240_000);

  it("closes when every finding is settled, and the item that failed its re-check has left towards a penalty", async () => {
    const system = await theSystem();
    const stage = await system.stage();
    const caseId = await jointInspection(stage, system.days);
    const { officer } = (await system.stage()).cast;
    expect((await officer.get<{ status: string }>(`/cases/${caseId}`)).body.status).to.equal("closed");
    const outcome = (await findingsOf(officer, caseId)).map((f) => `${f.disposition} ${f.status}`);
    expect(outcome.sort()).to.deep.equal([
      "immediate rectified",
      "immediate rectified",
      "major-hazard signed-off",
      "rectification rectified",
      "rectification rectified",
      "rectification referred",
    ]);
  });
});
