import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { facts, judged, photo, submission, video } from "./facts.ts";

const issued = {
  id: "d-1",
  template: "rectification/order",
  title: "责令限期整改指令书",
  number: "（临江）应急责改〔2026〕1号",
  issuedOn: "2026-05-12",
  departmentId: "emergency",
  findingId: null,
  partyId: null,
  sha256: "0".repeat(64),
};
const given = (more: Partial<ActFacts> = {}) =>
  facts({
    now: { on: "2026-05-20", at: "2026-05-20T10:00:00+08:00" },
    scope: { deliveryId: "v-1" },
    documents: [issued, { ...issued, id: "d-2", issuedOn: "2026-05-19" }],
    deliveries: [
      { id: "v-1", partyId: null, documentIds: ["d-1"], method: null, deliveredOn: null, record: null },
    ],
    ...more,
  });
const served = { servedAt: "2026-05-12T15:00:00+08:00", place: "临江区滨江路1号", officers: ["p-zhang"] };
const serve = (record: object, more: Partial<ActFacts> = {}) =>
  judged("shared/service-record", { ...served, ...record }, given(more));
const direct = { method: "direct", receiverName: "周㛃", receiverRelation: "staff" };

describe("送达 (行政处罚法 第六十一条, 民事诉讼法 第八十七条至第九十五条)", () => {
  it("a document is served on the day it was issued or later", () => {
    expect(serve(direct)).to.equal(null);
    const early = serve({ ...direct, servedAt: "2026-05-11T15:00:00+08:00" });
    expect(early?.code).to.equal("RULE_BROKEN");
    expect(early?.at).to.deep.equal({
      "/servedAt": "（临江）应急责改〔2026〕1号于2026-05-12作出，送达不能早于作出之日",
    });
  });

  it("midnight counts in China", () =>
    expect(serve({ ...direct, servedAt: "2026-05-11T16:30:00Z" })).to.equal(null));

  it("a unit serves by its own people", () =>
    expect(serve({ ...direct, officers: ["p-zhang", "p-zhao"] })?.at).to.deep.equal({
      "/officers/1": "赵海涛不是送达单位（临江区应急管理局）在本案的人员",
    }));

  it("at least one of those who serve is an officer of the case with a valid certificate", () => {
    expect(serve({ ...direct, officers: ["p-qian"] })?.at["/officers"]).to.include("钱小曼：辅助人员");
    expect(serve({ ...direct, officers: ["p-qian", "p-li"] })).to.equal(null);
  });

  describe("留置送达 (第八十九条)", () => {
    const left = { method: "left", refusalReason: "负责人拒收" };
    it("takes a witness", () => expect(serve({ ...left, witnessName: "社区居委会刘某" })).to.equal(null));
    it("or pictures of it", () => expect(serve({ ...left, evidenceIds: [photo, video] })).to.equal(null));
    it("but not nothing", () => {
      expect(serve(left)?.at).to.have.all.keys("/witnessName");
      expect(serve({ ...left, evidenceIds: [] })?.reason).to.include("民事诉讼法 第八十九条");
    });
  });

  describe("电子送达 (行政处罚法 第六十一条第二款)", () => {
    const confirmed = (more: object) => ({
      submissions: [
        submission("shared/address-confirmation", {
          electronicConsent: true,
          confirmedOn: "2026-05-12",
          ...more,
        }),
      ],
    });
    const sent = { method: "electronic", arrivedAt: served.servedAt, channel: "safety@warehouse.example" };
    it("takes a consent that was signed before", () => expect(serve(sent, confirmed({}))).to.equal(null));
    it("is refused without one", () => expect(serve(sent)?.at).to.have.all.keys("/method"));
    it("is refused to whoever did not agree", () =>
      expect(serve(sent, confirmed({ electronicConsent: false }))?.at).to.have.all.keys("/method"));
    it("is refused on a consent that came later", () =>
      expect(serve(sent, confirmed({ confirmedOn: "2026-05-13" }))?.at).to.have.all.keys("/method"));
    it("is refused to a party on another party's consent", () => {
      const { submissions } = confirmed({});
      const [consent] = submissions;
      if (!consent) throw new Error("one was confirmed");
      const to = (partyId: string) => ({
        submissions: [{ ...consent, partyId: "party-1" }],
        deliveries: given().deliveries.map((d) => ({ ...d, partyId })),
      });
      expect(serve(sent, to("party-1"))).to.equal(null);
      expect(serve(sent, to("party-2"))?.at).to.have.all.keys("/method");
    });
    it("does not arrive before it was sent (民事诉讼法 第九十条)", () =>
      expect(serve({ ...sent, arrivedAt: "2026-05-12T14:59:00+08:00" }, confirmed({}))?.at).to.have.all.keys(
        "/arrivedAt",
      ));
  });

  it("公告送达: the notice is not older than the document (第九十五条)", () => {
    const notice = { method: "public-notice", noticeReason: "邮寄退回，下落不明", channel: "区政府网站" };
    expect(serve({ ...notice, publishedOn: "2026-05-12" })).to.equal(null);
    expect(serve({ ...notice, publishedOn: "2026-05-11" })?.at).to.have.all.keys("/publishedOn");
    expect(serve({ ...notice, publishedOn: "2026-05-13" })?.at).to.have.all.keys("/publishedOn");
  });

  for (const template of ["inspection/notice", "major-hazard/on-site-measures", "simplified/decision"])
    it(`公告送达 is none for what is handed over on site: ${template}`, () =>
      expect(
        serve(
          {
            method: "public-notice",
            noticeReason: "下落不明",
            channel: "区政府网站",
            publishedOn: "2026-05-12",
          },
          { documents: [{ ...issued, template }] },
        )?.at,
      ).to.have.all.keys("/method"));

  it("a slip comes back after the letter went out (第九十一条)", () => {
    const slip = (receivedOn: string, deliveryId = "v-1") =>
      judged(
        "shared/return-slip",
        { slip: "received", receivedOn, receiverName: "周㛃" },
        given({
          submissions: [submission("shared/service-record", served, { deliveryId: "v-1" })],
          scope: { deliveryId },
        }),
      )?.at;
    expect(slip("2026-05-12")).to.equal(undefined);
    expect(slip("2026-05-11")).to.have.all.keys("/receivedOn");
    expect(slip("2026-05-21")).to.have.all.keys("/receivedOn");
    expect(slip("2026-05-11", "v-2")).to.equal(undefined);
  });
});
