import { expect } from "chai";
import { provisionOf } from "../../domain/penalty/provision.ts";
import { hotWork, methanol, noSign, wornClothing } from "../../scripts/demo/penalty/complaints.ts";
import { assessments, filing } from "../../scripts/demo/penalty/parties.ts";

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

  it("judges what was filed and nothing else", () => {
    const filed = filing(days, {}).violations.map(({ code }) => code);
    expect([...new Set(assessments.map(({ code }) => code))]).to.deep.equal(filed);
  });
});
