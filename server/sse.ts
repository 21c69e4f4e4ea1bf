import type { Response } from "express";
import { DomainError } from "../domain/errors.ts";
import { type Actor, holds } from "./auth/actor.ts";
import { type SignedIn, signInLimits } from "./auth/session.ts";
import type { Deps } from "./db/deps.ts";

/** One NOTIFY on the channel `changes`: what changed, never how. */
export interface Change {
  kind: string;
  caseId?: string | null;
  key?: string;
}

/** Passes the changes that the database announces on to those who watch. */
export interface ChangeFeed {
  publish(change: Change): void;
  /** Changes may have been missed: everybody who watches is told to read anew. */
  resync(): void;
  /** @returns a function that ends the subscription */
  subscribe(watcher: Watcher): () => void;
  /** Ends every stream. */
  close(): void;
}

export interface Watcher {
  session: SignedIn;
  hear(change: Change): void;
  end(): void;
}

/** Tells all servers that a session is over; never passed on to browsers. */
export const sessionEnded = "session-ended";

/** Sent to everybody after a gap, and to a browser that comes back after one. */
const missed = "changes-missed";

/** So many open streams a person has at most (windows and devices); the oldest one makes room. */
const streamsPerPerson = 12;

export function createChangeFeed(): ChangeFeed {
  const watchers = new Set<Watcher>();
  return {
    publish(change) {
      for (const watcher of [...watchers])
        if (change.kind !== sessionEnded) watcher.hear(change);
        else if (watcher.session.sessionHash === change.key) watcher.end();
    },
    resync() {
      for (const watcher of watchers) watcher.hear({ kind: missed });
    },
    subscribe(watcher) {
      const own = [...watchers].filter((w) => w.session.actor.personId === watcher.session.actor.personId);
      if (own.length >= streamsPerPerson) own[0]?.end();
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close() {
      for (const watcher of [...watchers]) watcher.end();
    },
  };
}

/** @returns the change, or undefined for a text that is none */
export function changeOf(text: string): Change | undefined {
  try {
    const change = JSON.parse(text) as Change | null;
    return typeof change?.kind === "string" ? change : undefined;
  } catch {
    return undefined;
  }
}

const heartbeatMs = 15_000;
const retryMs = 3_000;
/** how long a stream remembers whether its person may see a case */
const remembersMs = 60_000;

/**
 * Streams the changes of the cases that a person may see until the browser, the session or the server ends it.
 * Each event is named "change" and carries `{kind, caseId, key}`.
 * @param comesBack the browser had a stream before
 */
export function streamChanges(
  response: Response,
  session: SignedIn,
  comesBack: boolean,
  feed: ChangeFeed,
  deps: Pick<Deps, "read">,
): void {
  response.status(200).set({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  response.flushHeaders();
  // A browser repeats the id when it comes back: what happened meanwhile it has to read anew.
  response.write(`id: opened\nretry: ${retryMs}\n\n`);
  const maySee = visibilityOf(session.actor, deps);
  const end = () => response.end();
  const watcher: Watcher = {
    session,
    end,
    hear: (change) => {
      void maySee(change).then((may) => {
        const { kind, caseId = null, key = null } = change;
        if (may && !response.writableEnded)
          response.write(`event: change\ndata: ${JSON.stringify({ kind, caseId, key })}\n\n`);
      }, end);
    },
  };
  const stop = feed.subscribe(watcher);
  if (comesBack) watcher.hear({ kind: missed });
  const heartbeat = setInterval(() => {
    response.write(": \n\n");
    // An open page is no activity: the stream never prolongs the session that it depends on.
    deps.read.sessions
      .find(session.sessionHash, signInLimits.idleMinutes)
      .then((alive) => alive ?? end())
      .catch(() => undefined);
  }, heartbeatMs);
  response.on("close", () => {
    clearInterval(heartbeat);
    stop();
  });
}

function visibilityOf(actor: Actor, deps: Pick<Deps, "read">): (change: Change) => Promise<boolean> {
  const administrator = holds(actor, ["administrator"]);
  const seen = new Map<string, { may: Promise<boolean>; until: number }>();
  return async ({ kind, caseId }) => {
    if (kind === missed) return true;
    if (administrator && (kind === "incident" || !caseId)) return true;
    if (!caseId) return false;
    const now = performance.now();
    const remembered = seen.get(caseId);
    if (remembered && remembered.until > now) return remembered.may;
    if (seen.size > 1_000) seen.clear();
    const may = deps.read.caseReads.visible(actor, caseId).then(
      () => true,
      (error) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
    seen.set(caseId, { may, until: now + remembersMs });
    return may;
  };
}
