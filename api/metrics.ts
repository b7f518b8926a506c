import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ApiDeps } from './deps.ts';
import { streamsOf } from './sse.ts';

/** From a read in memory to the deadline of a command. */
const buckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** What this process measures of itself, for Prometheus. Labels are routes and statuses, never ids. */
export type Metrics = {
  request(labels: { method: string; route: string; status: number }, seconds: number): void;
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
};

const known = new WeakMap<ApiDeps, Metrics>();

/** The metrics of an API. */
export function metricsOf(deps: ApiDeps): Metrics {
  const metrics = known.get(deps) ?? createMetrics(deps);
  known.set(deps, metrics);
  return metrics;
}

function createMetrics(deps: ApiDeps): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const durations = new Histogram({
    name: 'baton_http_request_seconds',
    help: 'Duration of requests, streams apart',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [register],
  });
  new Gauge({
    name: 'baton_open_streams',
    help: 'Event streams open at the moment',
    registers: [register],
    collect() {
      this.set(streamsOf(deps).size());
    },
  });
  return {
    request: (labels, seconds) => durations.observe(labels, seconds),
    read: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}
