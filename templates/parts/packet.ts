import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { numberedList } from "./table.ts";

/** 移送材料: what goes along with a transfer. */
export const Materials = Type.Array(
  Type.Object({ name: Type.String(), copies: Type.Integer(), pages: Type.Integer() }),
);

/** 移送材料（共2份9页）: what goes along, in copies and pages. */
const counted = (materials: Static<typeof Materials>): string => {
  const count = (key: "copies" | "pages") => materials.reduce((sum, m) => sum + m[key], 0);
  return `移送材料（共${count("copies")}份${count("pages")}页）`;
};

/** The list of what goes along; its title counts copies and pages unless another is given. */
export const materialsList = (materials: Static<typeof Materials>, title = counted(materials)): Content =>
  numberedList(
    [
      { zh: "材料名称", width: "*" },
      { zh: "份数", width: 60, centred: true },
      { zh: "页数", width: 60, centred: true },
    ],
    materials.map((m) => [m.name, String(m.copies), String(m.pages)]),
    title,
  );
