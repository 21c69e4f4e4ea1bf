import { expect } from "chai";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { approved } from "./steps/preparation.ts";
import { documentsOf, passedThrough, refusalOf } from "./steps/record.ts";

interface Incident {
  key: string;
  caseId: string | null;
  elementId: string;
  elementName: string;
  message: string;
}

describe("流程异常: a document that cannot be printed stops its case, and nothing else", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const incidentsOf = async (caseId: string, state: "open" | "resolved") =>
    (
      await office.cast.admin.get<{ items: Incident[] }>(`/incidents?state=${state}&limit=200`)
    ).body.items.filter((incident) => incident.caseId === caseId);
  const openIncident = (caseId: string, other = "") =>
    eventually("an incident", async () =>
      (await incidentsOf(caseId, "open")).find((incident) => incident.key !== other),
    );

  it("企业名称中有字库缺少的字的，不出具文书，由管理员看到；更正后重试，文书出具，流程继续", async () => {
    const { admin, officer } = office.cast;
    const enterprise = `id = '${office.enterpriseId}'`;
    const renamed = "临江𱍐瑞化工仓储有限公司";
    const { caseId, incident } = await office.meanwhile(
      `update enterprises set name = '${renamed}' where ${enterprise}`,
      `update enterprises set name = '临江恒瑞化工仓储有限公司' where ${enterprise}`,
      async () => {
        const caseId = await approved(office);
        const first = await openIncident(caseId);
        expect(first.elementId).to.equal("issue-approval-form");
        expect(first.elementName).to.equal("制作检查审批表");
        expect(first.message).to.include("MISSING_GLYPH").and.include("𱍐").and.include("/enterprise/name");
        expect(first.message, "what was typed stays in the case").not.to.match(/临江|化工/);
        expect(await documentsOf(office, caseId)).to.deep.equal([]);

        // Nothing was mended: the same trouble comes again as an incident of its own.
        const retried = await admin.send("POST", `/incidents/${first.key}/retry`);
        expect(retried.status).to.equal(202);
        return { caseId, incident: await openIncident(caseId, first.key) };
      },
    );
    const stranger = refusalOf(await officer.send("POST", `/incidents/${incident.key}/retry`));
    expect([stranger.status, stranger.code]).to.deep.equal([403, "ROLE_REQUIRED"]);

    expect((await admin.send("POST", `/incidents/${incident.key}/retry`)).status).to.equal(202);
    await officer.task({ elementId: "serve-documents", caseId });
    await passedThrough(office, caseId, "issue-approval-form");
    await eventually("both are resolved", async () => (await incidentsOf(caseId, "resolved")).length === 2);
    expect(await incidentsOf(caseId, "open")).to.deep.equal([]);
    const issued = (await documentsOf(office, caseId)).map((document) => document.template);
    expect(issued.sort(), "one of each").to.deep.equal([
      "inspection/approval-form",
      "inspection/notice",
      "inspection/scheme",
    ]);
    const again = refusalOf(await admin.send("POST", `/incidents/${incident.key}/retry`));
    expect([again.status, again.code]).to.deep.equal([409, "STATE_CONFLICT"]);
  });
});
