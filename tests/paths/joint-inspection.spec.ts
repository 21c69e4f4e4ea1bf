import { expect } from "chai";
import { jointInspection } from "../../scripts/demo/joint-inspection.ts";
import { findingsOf } from "../../scripts/demo/stage.ts";
import { theOffice } from "../support/office.ts";

describe("联合检查 (综合查一次): from dispatch to closure", function () {
  this.timeout(240_000);

  it("closes when every finding is settled, and the item that failed its re-check has left towards a penalty", async () => {
    const office = await theOffice();
    await office.officeHours();
    const caseId = await jointInspection(office, office.days);
    const { officer } = office.cast;
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
