/**
 * A provision as running text cites it: "行政强制法 第二十一条" → 《中华人民共和国行政强制法》第二十一条.
 * Several, separated by ；, are joined by 、.
 */
export const cited = (basis: string): string =>
  basis
    .split("；")
    .map((one) => {
      const [instrument = "", ...articles] = one.split(" ");
      const name =
        /法$/.test(instrument) && !/办法$/.test(instrument) ? `中华人民共和国${instrument}` : instrument;
      return `《${name}》${articles.join("")}`;
    })
    .join("、");
