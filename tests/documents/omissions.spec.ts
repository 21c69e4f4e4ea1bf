import { expect } from "chai";
import { withData } from "../support/example-inspection/submission.ts";
import { fileFor, printed } from "../support/issued-document.ts";

describe("what the party did not do is said, not left to be guessed", () => {
  const changed = (id: string, formId: string, more: object) => {
    const file = fileFor(id);
    return printed(id, {
      ...file,
      submissions: withData(file, formId, more),
    });
  };

  it("廉政承诺书: the enterprise did not sign it", () => {
    expect(printed("inspection/integrity-pledge")).to.contain("被检查单位已听取上述纪律和承诺");
    expect(changed("inspection/integrity-pledge", "inspection/entry", { pledgeSigned: false }))
      .to.contain("（周国栋）未签署本承诺书")
      .and.not.to.contain("被检查单位已听取上述纪律和承诺");
  });

  it("送达地址确认书: the party refused to confirm an address", () =>
    expect(
      changed("shared/address-confirmation", "shared/address-confirmation", {
        refused: true,
        refusalNote: "称需总公司授权",
      }),
    )
      .to.contain("受送达人拒绝确认送达地址。称需总公司授权")
      .and.not.to.contain("受送达人（签名或者盖章）"));

  it("执法评价意见反馈表: the enterprise gave no answer", () =>
    expect(
      changed("inspection/feedback", "inspection/feedback", { declined: true, opinions: undefined }),
    ).to.contain("被检查单位未反馈评价意见"));
});

describe("行政检查台账 (行政处罚法 第二十八条)", () => {
  it("says of each problem whether it is also looked at for a penalty", () => {
    const file = fileFor("inspection/register");
    const text = printed("inspection/register", {
      ...file,
      submissions: file.submissions.map((s) =>
        s.formId === "inspection/disposition"
          ? { ...s, data: { findings: [{ findingId: "f-3", violation: "refer" }] } }
          : s,
      ),
    });
    expect(text).to.contain("重大事故隐患督办治理；涉嫌违法，移交立案审查");
  });
});
