/** Past-tense name of an event → its Chinese name and, where an article asks for or allows the act, that article. */
export type EventTable = Record<string, { zh: string; basis: string }>;
