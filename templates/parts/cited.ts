import { blank } from "./text.ts";

/**
 * A provision as running text cites it: "行政强制法 第二十一条" → 《中华人民共和国行政强制法》第二十一条.
 * Several, separated by ；, are joined by 、; none is room to write.
 */
export const citedLaw = (basis: string): string =>
  (basis || null)
    ?.split("；")
    .map((one) => {
      const [instrument = "", ...articles] = one.split(" ");
      const name =
        /法$/.test(instrument) && !/办法$/.test(instrument) ? `中华人民共和国${instrument}` : instrument;
      return `《${name}》${articles.join("")}`;
    })
    .join("、") ?? blank(12);
