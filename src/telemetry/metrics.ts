import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GraphClient } from '../database/client.js';
import type { ConcurrencyLimiter } from '../limits/concurrencyLimiter.js';
import { versionOf } from '../network/load.js';
import { within } from './within.js';

const PREFIX = 'partnership_graph_';

/** Histogram buckets, in seconds: from a cached response to the longest timeout. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Maximum number of distinct error codes as labels; the database may have many. */
const MAX_CODES = 60;

/** Timeout (ms) for reading the data version when metrics are scraped. */
const VERSION_TIMEOUT_MS = 1_000;

export type Metrics = ReturnType<typeof openMetrics>;

/** Sources of gauges, read when metrics are scraped. */
export interface Sources {
  graph?: GraphClient;
  queue?: ConcurrencyLimiter;
  listening?: () => number;
}

/** All metrics. Labels have few values (routes, statuses, codes, root fields) and never text chosen by a client. */
export function openMetrics(sources: Sources) {
  const registry = new Registry();
  const made = { registers: [registry] };
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    ...made,
    name: `${PREFIX}http_requests_total`,
    help: 'HTTP requests, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
  });
  const requestSeconds = new Histogram({
    ...made,
    name: `${PREFIX}http_request_duration_seconds`,
    help: 'Request duration in seconds, from its headers to the end of the response, by route.',
    labelNames: ['route'],
    buckets: SECONDS,
  });
  const operationSeconds = new Histogram({
    ...made,
    name: `${PREFIX}graphql_operation_duration_seconds`,
    help: 'Duration of GraphQL operations in seconds, by kind (query, mutation, subscription) and root field ("several" if more than one).',
    labelNames: ['kind', 'field'],
    buckets: SECONDS,
  });
  const errors = new Counter({
    ...made,
    name: `${PREFIX}errors_total`,
    help: 'Errors returned to clients, by code.',
    labelNames: ['code'],
  });
  const statementSeconds = new Histogram({
    ...made,
    name: `${PREFIX}neo4j_query_duration_seconds`,
    help: 'Time until a database query has its result, in seconds, by access (read, write, plan).',
    labelNames: ['access'],
    buckets: SECONDS,
  });
  const statements = new Counter({
    ...made,
    name: `${PREFIX}neo4j_queries_total`,
    help: 'Database queries, by access (read, write, plan, or stream: a large read in parts).',
    labelNames: ['access'],
  });
  const statementErrors = new Counter({
    ...made,
    name: `${PREFIX}neo4j_query_errors_total`,
    help: 'Failed database queries, by the code of the database or the driver.',
    labelNames: ['code'],
  });
  const slow = new Counter({
    ...made,
    name: `${PREFIX}slow_operations_total`,
    help: 'Operations that took longer than SLOW_OPERATION_MS.',
  });
  const importRows = new Counter({
    ...made,
    name: `${PREFIX}import_rows_total`,
    help: 'Rows in files submitted over HTTP, by outcome: read, and of these refused.',
    labelNames: ['outcome'],
  });
  const imports = new Counter({
    ...made,
    name: `${PREFIX}imports_total`,
    help: 'Files submitted over HTTP, by result.',
    labelNames: ['state'],
  });
  gauges(made, sources);
  const code = capped(MAX_CODES);
  return {
    ...{ registry, requests, requestSeconds, operationSeconds, slow, importRows, imports },
    failed: (name: string) => errors.inc({ code: code(name) }),
    stated(access: string, milliseconds: number | undefined, error: unknown) {
      statements.inc({ access });
      if (milliseconds !== undefined) statementSeconds.observe({ access }, milliseconds / 1_000);
      if (error !== undefined) statementErrors.inc({ code: code(codeOf(error)) });
    },
  };
}

function gauges(made: { readonly registers: Registry[] }, sources: Sources): void {
  new Gauge({
    ...made,
    name: `${PREFIX}pool_connections`,
    help: 'Database connections, by state: in_use or idle.',
    labelNames: ['state'],
    collect() {
      const { inUse = 0, idle = 0 } = sources.graph?.pool() ?? {};
      this.set({ state: 'in_use' }, inUse);
      this.set({ state: 'idle' }, idle);
    },
  });
  new Gauge({
    ...made,
    name: `${PREFIX}operations`,
    help: 'Operations, by state: running or queued.',
    labelNames: ['state'],
    collect() {
      this.set({ state: 'running' }, sources.queue?.running ?? 0);
      this.set({ state: 'queued' }, sources.queue?.queued ?? 0);
    },
  });
  new Gauge({
    ...made,
    name: `${PREFIX}subscriptions_active`,
    help: 'Clients subscribed to changes.',
    collect() {
      this.set(sources.listening?.() ?? 0);
    },
  });
  const up = new Gauge({
    ...made,
    name: `${PREFIX}database_up`,
    help: '1 if the database responded within a second of this scrape, else 0.',
  });
  new Gauge({
    ...made,
    name: `${PREFIX}data_version`,
    help: 'Data version; absent if the database does not respond or has no data.',
    async collect() {
      const number = sources.graph ? await within(VERSION_TIMEOUT_MS, versionOf(sources.graph)) : undefined;
      up.set(number === undefined ? 0 : 1);
      if (typeof number === 'number') this.set(number);
      else this.remove();
    },
  });
}

/** Limits the number of distinct labels: returns "other" for each new name beyond `most`. */
export function capped(most: number): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return name;
    if (known.size >= most) return 'other';
    known.add(name);
    return name;
  };
}

const codeOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? 'unknown').slice(0, 100);
};
