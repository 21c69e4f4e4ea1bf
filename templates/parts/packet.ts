import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { numberedList } from "./table.ts";

/** 移送材料: what goes along with a transfer. */
export const Materials = Type.Array(
  Type.Object({ name: Type.String(), copies: Type.Integer(), pages: Type.Integer() }),
);

/** The list of what goes along, its title counting copies and pages. */
export function materialsList(materials: Static<typeof Materials>): Content {
  const count = (key: "copies" | "pages") => materials.reduce((sum, m) => sum + m[key], 0);
  return numberedList(
    [
      { zh: "材料名称", width: "*" },
      { zh: "份数", width: 60, centred: true },
      { zh: "页数", width: 60, centred: true },
    ],
    materials.map((m) => [m.name, String(m.copies), String(m.pages)]),
    `移送材料（共${count("copies")}份${count("pages")}页）`,
  );
}
