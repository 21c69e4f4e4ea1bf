import { readdir } from "node:fs/promises";
import type { Route } from "./route.ts";

const folder = new URL("./routes/", import.meta.url);

/** Every route of the product: each file of server/routes exports one or several. */
export async function loadRoutes(): Promise<Route[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
  const modules = await Promise.all(
    files.map(async (file) => (await import(new URL(file, folder).href)) as { default: Route | Route[] }),
  );
  return modules.flatMap((module) => module.default);
}
