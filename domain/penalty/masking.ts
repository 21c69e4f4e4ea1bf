import type { Party } from "../case-file.ts";

/** 王小明 → 王某某: the family name stays, as in published decisions. */
export const maskedName = (name: string): string => {
  const [family = "", ...given] = [...name.trim()];
  return `${family}${"某".repeat(Math.max(1, given.length))}`;
};

/** A party's name as it may be published: of a person only masked (个人信息保护法 第三十四条). */
export const publicName = ({ kind, name }: Pick<Party, "kind" | "name">): string =>
  kind === "person" ? maskedName(name) : name;

/** Text without what identifies the persons among the parties: names masked, numbers, addresses and phones struck out. */
export function masked(text: string, parties: readonly Party[]): string {
  const personal = parties
    .filter(({ kind }) => kind === "person")
    .flatMap(({ name, identity, address, phone }) => [
      [name, maskedName(name)] as const,
      ...[identity, address, phone].map((value) => [value, "（略）"] as const),
    ]);
  return personal.reduce((shown, [value, mask]) => (value ? shown.replaceAll(value, mask) : shown), text);
}
