import { expect } from "chai";
import { proves } from "../../domain/penalty/proof.ts";
import { provisionOf } from "../../domain/penalty/provision.ts";
import { hotWork, methanol, noSign, wornClothing } from "../../scripts/demo/penalty/complaints.ts";
import {
  assessments,
  decisionProposal,
  filing,
  supplementedReport,
} from "../../scripts/demo/penalty/parties.ts";

const days = { foundOn: "2026-11-24", recheckedOn: "2026-12-10" };
const complaints = [noSign("2号库"), wornClothing, methanol, hotWork];

describe("演示案例: what the demonstration tells", () => {
  it("names for every violation the duty that the catalogue names, and one article that punishes it", () => {
    for (const filed of [...complaints, ...filing(days, {}).violations]) {
      const { article, duty } = provisionOf(filed, [filed]);
      expect(filed.basis, filed.code).to.equal(duty);
      expect(article, filed.code).to.not.match(/、|至/);
    }
  });

  it("tells of a first violation of its kind in every case", () => {
    const kinds = [...complaints, ...filing(days, {}).violations].map(({ code }) => code);
    expect(new Set(kinds).size).to.equal(kinds.length);
  });

  it("tells every party its own facts with what proves them, and the manager nothing of what the unit alone is punished for", () => {
    const { evidence, penalties } = supplementedReport("2026-12-16", days, "copy");
    const told = (seq: number) =>
      [
        penalties.find(({ partySeq }) => partySeq === seq)?.facts,
        ...evidence.filter((one) => proves(one, seq)).map(({ name, proves }) => name + proves),
      ].join("\n");
    expect(evidence.every(({ partySeqs }) => partySeqs.length > 0)).to.equal(true);
    expect(told(1)).to.match(/报警/).and.match(/培训/);
    expect(told(2))
      .to.match(/何建国.+没有安排/)
      .and.match(/复查意见书/)
      .and.not.match(/报警|甲类库/);
    expect(decisionProposal("2027-01-05", days, "无").penalties).to.deep.equal(penalties);
  });

  it("judges what was filed and nothing else", () => {
    const filed = filing(days, {}).violations.map(({ code }) => code);
    expect([...new Set(assessments.map(({ code }) => code))]).to.deep.equal(filed);
  });
});
