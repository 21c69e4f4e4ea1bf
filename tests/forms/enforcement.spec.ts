import { expect } from "chai";
import { facts, judged, submission } from "./facts.ts";

describe("不得在夜间或者法定节假日实施行政强制执行 (行政强制法 第四十三条)", () => {
  const approved = { elementId: "approve-power-cut", at: "2026-04-30T10:00:00+08:00" };
  const cut = (cutAt: string, emergency = false) =>
    judged(
      "investigation/power-cut-record",
      {
        cutAt,
        cutOn: cutAt.slice(0, 10),
        officersPresent: ["p-zhang", "p-li"],
        situation: "供电公司到场断电",
      },
      facts({
        case: { ...facts().case, kind: "penalty" },
        submissions: [
          submission("investigation/power-cut", { emergency }, { at: "2026-04-30T09:00:00+08:00" }),
          submission("shared/approval", { decision: "approved" }, approved),
        ],
      }),
    );

  it("工作时间可以停止供电", () => expect(cut("2026-05-11T10:00:00+08:00")).to.equal(null));
  it("夜间不得停止供电", () => expect(cut("2026-05-11T22:30:00+08:00")?.at["/cutAt"]).to.include("属于夜间"));
  it("法定节假日不得停止供电", () =>
    expect(cut("2026-05-01T10:00:00+08:00")?.at["/cutAt"]).to.include("法定节假日"));
  it("情况紧急的除外", () => {
    expect(cut("2026-05-11T22:30:00+08:00", true)).to.equal(null);
    expect(cut("2026-05-01T10:00:00+08:00", true)).to.equal(null);
  });
});
