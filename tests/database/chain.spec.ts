import { createHash } from "node:crypto";
import { expect } from "chai";
import { follow } from "../../server/db/chain.ts";

const hashOf = ({ seq, prevHash }: { seq: number; prevHash: string }) =>
  createHash("sha256").update(`${prevHash}\n${seq}`).digest("hex");

/** 2,500 events: more than two portions. */
const chain = [...Array(2_500).keys()].reduce<{ seq: number; prevHash: string; hash: string }[]>(
  (links, i) => {
    const link = { seq: i + 1, prevHash: links.at(-1)?.hash ?? "" };
    links.push({ ...link, hash: hashOf(link) });
    return links;
  },
  [],
);

const followed = (links: typeof chain) =>
  follow(async (after, limit) => links.filter(({ seq }) => seq > after).slice(0, limit), hashOf);

describe("留痕的链 A chain is followed in portions, from its first event to the first that does not fit", () => {
  it("all of it fits", async () =>
    expect(await followed(chain)).to.deep.equal({ seq: 2_500, hash: chain.at(-1)?.hash, why: null }));

  it("an empty chain fits", async () =>
    expect(await followed([])).to.deep.equal({ seq: 0, hash: "", why: null }));

  for (const missing of [1, 1_000, 1_001, 2_000])
    it(`event ${missing} is missing`, async () => {
      const { seq, why } = await followed(chain.filter(({ seq: n }) => n !== missing));
      expect([seq, why]).to.deep.equal([missing, `第 ${missing} 号事件缺失`]);
    });

  it("an event of another chain begins a portion", async () => {
    const other = { seq: 1_001, prevHash: "" };
    const { seq, why } = await followed(chain.with(1_000, { ...other, hash: hashOf(other) }));
    expect([seq, why]).to.deep.equal([1_001, "与前一事件的摘要不符"]);
  });
});
