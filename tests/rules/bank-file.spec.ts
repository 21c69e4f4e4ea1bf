import { expect } from "chai";
import { readBankFile } from "../../domain/penalty/bank-file.ts";
import { codeOf } from "./code-of.ts";

const heading = "流水号,案号,当事人,款项,金额,缴款日期";
const line = 'LS20260701001,（临江）应急罚案〔2026〕8号,临江恒瑞化工仓储有限公司,罚款,"55,000.00",2026-07-20';

describe("银行对账文件 (罚款决定与罚款收缴分离实施办法)", () => {
  it("gives every payment with its number, case, party, kind, amount in fen and day", () =>
    expect(readBankFile(`\ufeff${heading}\r\n${line}\r\n`)).to.deep.equal({
      rows: [
        {
          line: 2,
          reference: "LS20260701001",
          caseNumber: "（临江）应急罚案〔2026〕8号",
          party: "临江恒瑞化工仓储有限公司",
          kind: "fine",
          amountFen: 5_500_000,
          paidOn: "2026-07-20",
        },
      ],
      unread: [],
    }));

  it("finds the columns by their names, whatever their order and further columns", () => {
    const { rows } = readBankFile(
      "网点,缴款日期,金额（元）,款项,当事人,案号,流水号\n3号,2026/7/2,0.5,加处罚款,91000000MA00000K1X,案1,LS-1234",
    );
    expect(rows).to.deep.equal([]);
    const [row] = readBankFile(
      "网点,缴款日期,金额（元）,款项,当事人,案号,流水号\n3号,2026/07/02,0.5,加处罚款,91000000MA00000K1X,案1,LS-1234",
    ).rows;
    expect(row).to.include({ kind: "surcharge", amountFen: 50, paidOn: "2026-07-02", reference: "LS-1234" });
  });

  for (const [because, changed] of [
    ["no amount", line.replace('"55,000.00"', "免费")],
    ["nothing paid", line.replace('"55,000.00"', "0")],
    ["parts of a fen", line.replace('"55,000.00"', "1.005")],
    ["money taken back", line.replace('"55,000.00"', "-5")],
    ["a day that does not exist", line.replace("2026-07-20", "2026-02-30")],
    ["no number", line.replace("LS20260701001", "")],
    ["an unknown kind", line.replace("罚款,", "保证金,")],
    ["a line that breaks off", "LS20260701001,案1"],
  ] as const)
    it(`lists a line with ${because} and reads the others`, () => {
      const { rows, unread } = readBankFile(`${heading}\n${changed}\n${line.replace("001,", "002,")}\n\n`);
      expect(unread.map((row) => row.line)).to.deep.equal([2]);
      expect(rows.map((row) => row.line)).to.deep.equal([3]);
    });

  it("refuses a file that is no list of payments, an empty one and one that is too long", () => {
    expect(codeOf(() => readBankFile("<html></html>"))).to.equal("MALFORMED_BODY");
    expect(codeOf(() => readBankFile(""))).to.equal("MALFORMED_BODY");
    const long = Array.from({ length: 2001 }, () => line).join("\n");
    expect(codeOf(() => readBankFile(`${heading}\n${long}`))).to.equal("TOO_LARGE");
  });
});
