import type { EventTable } from "./event.ts";

export const penaltyEvents = {} as const satisfies EventTable;
