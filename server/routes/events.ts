import { defineRawRoute } from "../define-route.ts";
import { streamChanges } from "../sse.ts";

export default defineRawRoute({
  method: "get",
  path: "/events",
  summary: "变更通知（Server-Sent Events）",
  tag: "通知",
  access: "signed-in",
  raw: { gives: "text/event-stream" },
  async handle({ session, request, response }, deps) {
    streamChanges(response, session, request.get("last-event-id") !== undefined, deps.feed, deps);
  },
});
