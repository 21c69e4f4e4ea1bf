import { parseCookie, stringifySetCookie } from "cookie";
import type { Request } from "express";
import { DomainError } from "../../domain/errors.ts";

/** What a request carries to prove who sends it. */
export interface Credentials {
  token: string | undefined;
  /** sent by the browser by itself, so another site may have caused it */
  fromCookie: boolean;
}

// The prefix makes browsers refuse the cookie unless it is secure, host-only and for the whole site.
const cookieName = (secure: boolean) => (secure ? "__Host-anjian" : "anjian");

export function credentialsOf(request: Request): Credentials {
  const bearer = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? "");
  if (bearer) return { token: bearer[1], fromCookie: false };
  const cookies = parseCookie(request.headers.cookie ?? "");
  // Over TLS only the protected name counts: another host of the same site could plant the plain one.
  const token = request.secure
    ? cookies[cookieName(true)]
    : (cookies[cookieName(true)] ?? cookies[cookieName(false)]);
  return { token, fromCookie: true };
}

/**
 * The Set-Cookie header for a session. Without a maximum age: it ends with the browser, and the server's limits
 * bind in any case.
 * @param token "" ends it
 */
export const sessionCookie = (token: string, secure: boolean): string =>
  stringifySetCookie({
    name: cookieName(secure),
    value: token,
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    secure,
    ...(token === "" ? { maxAge: 0 } : {}),
  });

/**
 * Refuses a request that a page of another site caused.
 * Browsers send Sec-Fetch-Site or Origin with it; programs that send neither have no cookies to be abused.
 * @throws CSRF_REFUSED
 */
export function assertSameOrigin(request: Request): void {
  const site = request.get("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new DomainError("CSRF_REFUSED");
  const origin = request.get("origin");
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new DomainError("CSRF_REFUSED");
}
