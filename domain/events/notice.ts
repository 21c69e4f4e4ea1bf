import type { EventTable } from "./event.ts";

export const noticeEvents = {} as const satisfies EventTable;
