import type { EventTable } from "./event.ts";

export const remediesEvents = {} as const satisfies EventTable;
