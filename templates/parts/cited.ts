import { blank } from "./text.ts";

/** An instrument, and from its first article on what is cited of it. */
const provision = /^([^《》]+?)\s*(第[零一二三四五六七八九十百千]+条.*)$/;

/**
 * A provision as running text cites it: "行政强制法 第二十一条" → 《中华人民共和国行政强制法》第二十一条.
 * Several, separated by ；, are joined by 、; none is room to write. What an officer typed comes by here as well: one
 * that has its 《》 already, or that names no article, stays as it was typed.
 */
export const citedLaw = (basis: string): string =>
  (basis || null)
    ?.split("；")
    .map((one) => {
      const [, instrument, articles = ""] = provision.exec(one.trim()) ?? [];
      if (!instrument) return one;
      const name =
        /法$/.test(instrument) && !/办法$|^中华人民共和国/.test(instrument)
          ? `中华人民共和国${instrument}`
          : instrument;
      return `《${name}》${articles.replaceAll(" ", "")}`;
    })
    .join("、") ?? blank(12);
