import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Gauges } from "./db/gauges.ts";

export interface Metrics {
  /** @param route the route's pattern, never the address itself: an address holds ids without end */
  request(method: string, route: string, status: number, seconds: number): void;
  contentType: string;
  /** All figures in Prometheus' text form. The gauges are asked for at this moment. */
  text(): Promise<string>;
}

/**
 * The figures of one process.
 * @param gauges asks the database how much waits where; its failure leaves these figures out
 */
export function createMetrics(gauges: () => Promise<Gauges>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "anjian_http_request_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const gaugeOf = (name: string, help: string) => new Gauge({ name, help, registers });
  const figures = {
    sinkLagSeconds: gaugeOf("anjian_exporter_lag_seconds", "Age of the newest record when it was stored"),
    sinkSilentSeconds: gaugeOf("anjian_exporter_silent_seconds", "Time since the newest record"),
    documentsIssued: gaugeOf("anjian_documents_issued", "Documents issued"),
    documentRenderSeconds: gaugeOf("anjian_document_render_seconds_sum", "Time spent on rendering documents"),
    documentRenderSecondsMax: gaugeOf(
      "anjian_document_render_seconds_max",
      "Slowest rendering of the last hour",
    ),
    outboxWaiting: gaugeOf("anjian_outbox_waiting", "Commands not yet sent to the engine"),
    outboxOldestSeconds: gaugeOf("anjian_outbox_oldest_seconds", "Age of the oldest command not yet sent"),
    openTasks: gaugeOf("anjian_open_tasks", "User tasks that wait for a person"),
    openIncidents: gaugeOf("anjian_open_incidents", "Incidents that wait for an administrator"),
  } satisfies Record<keyof Gauges, Gauge>;

  return {
    request: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    contentType: registry.contentType,
    async text() {
      // A figure that cannot be had is absent; an old one would look like a fact.
      const present = await gauges().catch((): Partial<Gauges> => ({}));
      for (const [name, gauge] of Object.entries(figures)) {
        const value = present[name as keyof Gauges];
        gauge.reset();
        if (typeof value === "number") gauge.set(value);
        else gauge.remove();
      }
      return registry.metrics();
    },
  };
}
