import { expect } from "chai";
import { legalSettings } from "../../domain/legal-settings.ts";

const settings = legalSettings();

describe("法定和配置的数值 What an administrator can check: every value with its source", () => {
  it("says of every value where it comes from, since when, and whether it was read in the text itself", () => {
    for (const { id, zh, value, basis, provenance, validFrom } of settings) {
      expect(`${zh}${value}${basis}`, id).to.match(/\p{Script=Han}/u);
      expect(["read", "partial", "unverified", "local"], id).to.include(provenance);
      expect(validFrom, id).to.match(/^\d{4}-\d\d-\d\d$/);
    }
    expect(new Set(settings.map(({ id }) => id)).size).to.equal(settings.length);
  });

  it("writes periods and amounts in words", () => {
    const inWords = (id: string) => settings.find((setting) => setting.id === id)?.value;
    expect(inWords("hearing-request")).to.equal("5个工作日");
    expect(inWords("criminal-transfer")).to.equal("24小时");
    expect(inWords("hearing-default")).to.equal("个人20000元、单位50000元");
    expect(inWords("huge-fine-default")).to.equal("个人1000000元、单位1000000元");
    expect(inWords("collective-discussion-quorum")).to.equal("不少于3人");
    expect(inWords("on-the-spot-ceiling")).to.equal("个人200元、单位3000元");
    expect(inWords("routine-inspections-a-year")).to.equal("每年不超过1次");
    expect(inWords("longest-holiday")).to.equal("12天");
    expect(inWords("small-fine")).to.equal("100元以下");
    expect(inWords("surcharge")).to.equal("每日按未缴罚款的3%，合计不超过罚款的100%");
  });

  it("does not pass off as read what the new measures of 2026 may have changed", () => {
    const pending = settings.filter(({ basis }) => basis.includes("第18号"));
    expect(pending).to.not.have.length(0);
    expect(pending.filter(({ provenance }) => provenance === "read")).to.deep.equal([]);
    const huge = settings.find(({ id }) => id === "huge-fine-default");
    expect(huge).to.include({ provenance: "unverified", configurable: true, validFrom: "2026-04-01" });
  });
});
