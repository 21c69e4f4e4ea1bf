import type { EventTable } from "./event.ts";

export const performanceEvents = {} as const satisfies EventTable;
