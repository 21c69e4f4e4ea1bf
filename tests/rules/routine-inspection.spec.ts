import { expect } from "chai";
import { beyondCap, neverTookPlace, routineCap, routineSources } from "../../domain/routine-inspection.ts";
import { form } from "../../forms/form.ts";

describe("例行检查每年一次: one routine inspection of an enterprise by a unit in a year", () => {
  const emergency = { id: "emergency", name: "临江区应急管理局" };
  const fire = { id: "fire", name: "临江区消防救援大队" };
  const number = "（临江）应急检案〔2026〕1号";

  it("the first of each department may be sent, the second needs reasons", () => {
    expect(beyondCap([emergency, fire], [], "2026")).to.deep.equal([]);
    expect(beyondCap([emergency], [{ unitId: "fire", number }], "2026")).to.deep.equal([]);
    const beyond = beyondCap([emergency, fire], [{ unitId: "fire", number }], "2026");
    expect(beyond).to.deep.equal([
      "临江区消防救援大队2026年已对该企业派出例行检查（临江）应急检案〔2026〕1号，同一单位对同一企业一年内例行检查原则上不超过1次",
    ]);
  });

  it("complaints, orders from above, transfers, special campaigns, red codes and emergencies are exempt", () => {
    const sources = form("inspection/dispatch").schema.properties?.["source"]?.oneOf?.map((o) => o.const);
    expect(sources?.filter((source) => !routineSources.includes(String(source)))).to.deep.equal([
      "special",
      "complaint",
      "assigned",
      "transfer",
      "red-code",
      "emergency",
    ]);
    expect(routineCap.note).to.include("复查不另行计算");
  });

  it("what never took place is not counted", () =>
    expect(neverTookPlace).to.have.members(["not-approved", "withdrawn", "entry-refused"]));
});
