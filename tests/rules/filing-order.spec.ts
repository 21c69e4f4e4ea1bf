import { expect } from "chai";
import { archivedProblems, followsArchive } from "../../domain/penalty/archive.ts";
import { filingOrder, inFilingOrder } from "../../domain/penalty/filing-order.ts";
import { leavesOf, paged } from "../../domain/penalty/leaves.ts";
import { recordedOn, records } from "../../domain/penalty/recorded-on.ts";
import { form } from "../../forms/form.ts";
import { templateIds } from "../../templates/load.ts";
import { submission } from "../support/example-inspection/submission.ts";
import { aClosedFile } from "../support/example-penalty/closure.ts";
import { document as penaltyPaper, personParty, unitParty } from "../support/penalty-file.ts";

const document = (template: string, issuedOn = "2026-07-01", pages = 1) => ({ template, issuedOn, pages });
const order = (...documents: { template: string; issuedOn: string }[]) =>
  inFilingOrder(documents).map(({ template }) => template);

describe("立卷顺序 (津安监管法字〔2009〕28号)", () => {
  it("the decision lies first, then filing, inspection, notice, hearing, decision paper, service, closure", () => {
    expect(
      order(
        document("closure/closure-approval"),
        document("shared/service-receipt"),
        document("discussion/record"),
        document("penalty/decision-submission"),
        document("hearing/record"),
        document("notice/hearing-notice"),
        document("rectification/order"),
        document("inspection/on-site-record"),
        document("penalty/filing-approval"),
        document("penalty/decision"),
      ),
    ).to.deep.equal([
      "penalty/decision",
      "penalty/filing-approval",
      "inspection/on-site-record",
      "rectification/order",
      "notice/hearing-notice",
      "hearing/record",
      "penalty/decision-submission",
      "discussion/record",
      "shared/service-receipt",
      "closure/closure-approval",
    ]);
  });

  it("documents of one kind lie in the order of their dates, and of one date in that of their issue", () => {
    const [second, first, third] = [
      { ...document("penalty/decision", "2026-07-02"), n: 2 },
      { ...document("penalty/decision", "2026-07-01"), n: 1 },
      { ...document("penalty/decision", "2026-07-02"), n: 3 },
    ];
    expect(inFilingOrder([second, first, third]).map(({ n }) => n)).to.deep.equal([1, 2, 3]);
  });

  it("cover, contents and remarks are no documents of the file and are not listed in it", () => {
    expect(
      order(document("closure/cover"), document("closure/contents"), document("closure/remarks")),
    ).to.deep.equal([]);
  });

  it("every kind of document has a place, by its own name or that of its folder", () => {
    const placed = new Set(filingOrder);
    const lost = templateIds().filter(
      (id) => !placed.has(id) && !placed.has(id.slice(0, id.indexOf("/") + 1)),
    );
    expect(lost.filter((id) => !/^closure\/(cover|contents|remarks)$/.test(id))).to.deep.equal([]);
  });

  it("no place names a document that does not exist", () => {
    const ids = templateIds();
    const folders = new Set(ids.map((id) => id.slice(0, id.indexOf("/") + 1)));
    const known = (name: string) => (name.endsWith("/") ? folders.has(name) : ids.includes(name));
    expect(filingOrder.filter((name) => !known(name))).to.deep.equal([]);
  });

  it("page numbers go on from document to document, the inspection's among them", () => {
    const { leaves, pages } = paged([
      document("penalty/decision", "2026-07-01", 3),
      document("inspection/on-site-record", "2026-04-30", 4),
      document("closure/closure-approval", "2026-08-11", 1),
    ]);
    expect(leaves.map(({ from, to }) => [from, to])).to.deep.equal([
      [1, 3],
      [4, 7],
      [8, 8],
    ]);
    expect(pages).to.equal(8);
    expect(leavesOf(aClosedFile()).leaves.map(({ document: { id } }) => id)).to.include.members([
      "i-order",
      "i-record",
    ]);
  });
});

describe("卷内目录的日期", () => {
  const times = ["2026-06-26T10:00:00+08:00", "2026-06-28T23:30:00Z"];
  const said = times.map((madeAt, n) =>
    submission(`notice/statement`, `s-${n}`, "2026-07-06T09:00", { madeAt }, { partyId: unitParty.id }),
  );
  const paper = (id: string, template = "notice/statement-record", party = unitParty.id) =>
    penaltyPaper(id, template, "当事人陈述申辩笔录", null, "2026-07-06", party);
  const [first, second] = [paper("r-1"), paper("r-2")];
  const file = { submissions: said, documents: [first, second] };

  it("a record bears the day on which took place what it records, not that on which it was drawn up", () => {
    expect(recordedOn(file, first)).to.equal("2026-06-26");
    expect(recordedOn(file, second)).to.equal("2026-06-29");
  });

  it("of a party that said nothing else, of a record that cannot be told apart, and of any other paper it is the day of issue", () => {
    expect(recordedOn({ ...file, documents: [first] }, first)).to.equal("2026-07-06");
    const others = paper("r-3", "notice/statement-record", personParty.id);
    expect(recordedOn({ ...file, documents: [first, second, others] }, others)).to.equal("2026-07-06");
    expect(recordedOn(file, paper("d-1", "notice/penalty-notice"))).to.equal("2026-07-06");
  });

  it("of every such record the form has the time that is asked for", () => {
    for (const [template, { formId, time }] of Object.entries(records)) {
      expect(templateIds(), template).to.include(template);
      expect(form(formId).schema.properties, formId).to.have.property(time);
    }
  });
});

describe("归档后不得增添、抽取、更改", () => {
  const archived = { case: { status: "archived" as const } };

  it("no paper of the case itself is made or recorded any more", () => {
    for (const id of [
      "penalty/decision",
      "closure/cover",
      "transfer/letter",
      "penalty/filing",
      "performance/demand",
    ])
      expect([...archivedProblems(archived, id)], id).to.have.length(1);
  });

  it("what the law lets follow goes on outside the archive: credit repair, reconsideration and suit", () => {
    for (const { folder, basis } of followsArchive) {
      expect([...archivedProblems(archived, `${folder}anything`)], folder).to.deep.equal([]);
      expect(basis).to.match(/法|办法/);
    }
  });

  it("a case that is open or closed but not archived is not held", () => {
    for (const status of ["open", "closed"] as const)
      expect([...archivedProblems({ case: { status } }, "penalty/decision")]).to.deep.equal([]);
  });
});
