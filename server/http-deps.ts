import type { Answers } from "./answers.ts";
import type { Deps } from "./db/deps.ts";
import type { Gauges } from "./db/gauges.ts";
import type { Metrics } from "./metrics.ts";
import type { Models } from "./models.ts";
import type { ChangeFeed } from "./sse.ts";

/** What routes need besides the repositories. */
export interface HttpDeps extends Deps {
  /** changes of cases, for those who watch */
  feed: ChangeFeed;
  /** moves time forward by so many ms; undefined in every system that uses real time */
  advanceClock?: (byMs: number) => Promise<void>;
  /** the engine's answers to completed tasks */
  answers: Answers;
  /** the names of the steps */
  models: Models;
  metrics: Metrics;
  /** how much waits where; asks the database */
  gauges(): Promise<Gauges>;
  /** whether the engine's gateway answers now; must settle within seconds */
  engineReachable(): Promise<boolean>;
  limits: {
    /** largest piece of evidence, in bytes */
    evidenceBytes: number;
    /** requests a minute from one address, or 0 for no limit */
    requestsPerMinute: number;
  };
  /** true: session cookies go over TLS only */
  secureCookies: boolean;
  /** true: every reply is checked against its schema, and a wrong one is a 500. For tests. */
  checkReplies: boolean;
}
