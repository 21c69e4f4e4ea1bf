/** An amount in fen as people print it, with thousands: 1300000 → "13,000.00". */
export function yuan(fen: number): string {
  const [whole = "0", part] = (assertFen(fen) / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part}`;
}

/** An amount in running text: 1300000 → "13000元", 1300050 → "13000.50元". */
export const amount = (fen: number): string =>
  assertFen(fen) % 100 === 0 ? `${fen / 100}元` : `${(fen / 100).toFixed(2)}元`;

/** 大写 of an amount, as decisions and receipts carry it: 1300050 → "壹万叁仟元伍角整". */
export function capitals(fen: number): string {
  const [jiao, cent] = [Math.floor((assertFen(fen) % 100) / 10), fen % 10];
  const whole = wholeCapitals(Math.floor(fen / 100));
  const head = whole ? `${whole}元` : "";
  if (jiao === 0 && cent === 0) return `${head || "零元"}整`;
  const gap = head && jiao === 0 ? "零" : "";
  return `${head}${gap}${jiao ? `${digits[jiao]}角` : ""}${cent ? `${digits[cent]}分` : "整"}`;
}

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿"];

function wholeCapitals(yuan: number): string {
  let text = "";
  let rest = yuan;
  for (let group = 0; rest > 0; group++) {
    const part = rest % 10_000;
    // A group that does not fill its thousands is joined to the one before by 零.
    const joined = part > 0 && part < 1_000 && rest >= 10_000 ? "零" : "";
    const needsZero = part === 0 && text !== "" && !text.startsWith("零") ? "零" : "";
    text = part > 0 ? `${joined}${ofGroup(part)}${groups[group] ?? ""}${text}` : `${needsZero}${text}`;
    rest = Math.floor(rest / 10_000);
  }
  return text;
}

/** 1 to 9999. */
function ofGroup(part: number): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return text;
}

/** @throws RangeError for what is no whole, non-negative number of fen */
function assertFen(fen: number): number {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  return fen;
}
