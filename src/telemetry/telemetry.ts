import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphClient } from '../database/client.js';
import type { Complexity } from '../limits/complexity.js';
import type { ConcurrencyLimiter } from '../limits/concurrencyLimiter.js';
import { InstrumentedClient } from './instrumentedClient.js';
import type { Log } from './log.js';
import { toSingleLine } from './logLine.js';
import { type Metrics, openMetrics, type Sources } from './metrics.js';
import { createRejectionLog } from './rejectionLog.js';
import type { RequestStats } from './requestStats.js';
import { createPlanLogger } from './slowQueryLog.js';
import type { Tracing } from './tracing.js';

export interface TelemetryOptions {
  readonly log: Log;
  /** Threshold (ms) of a slow operation; 0 or absent: off. */
  readonly slowMilliseconds?: number | undefined;
  /** If true, logs the plan of its slowest statement. */
  readonly slowPlan?: boolean | undefined;
  readonly tracing?: Tracing | undefined;
}

/** Outcome of an imported file, with its row counts. */
export interface Imported {
  readonly state: string;
  readonly read: number;
  readonly refused: number;
}

/** Telemetry: one log line and a few metrics for each request. */
export class Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Sources of gauges; the service sets them. */
  readonly sources: Sources = {};
  readonly tracing: Tracing | undefined;
  readonly #rejections = createRejectionLog();
  readonly #slow: number;
  readonly #tellPlan: ((graph: GraphClient, tally: RequestStats, id: string) => void) | undefined;

  constructor({ log, slowMilliseconds = 0, slowPlan = false, tracing }: TelemetryOptions) {
    this.log = log;
    this.metrics = openMetrics(this.sources);
    this.tracing = tracing;
    this.#slow = slowMilliseconds > 0 ? slowMilliseconds : Number.POSITIVE_INFINITY;
    this.#tellPlan = slowPlan ? createPlanLogger(log) : undefined;
  }

  /** Wraps a client so that its statements are counted and timed. */
  graph(graph: GraphClient): InstrumentedClient {
    this.sources.graph = graph;
    return new InstrumentedClient(graph, this.metrics.stated);
  }

  /** Registers the concurrency limiter as a source of gauges. */
  readonly queued = (queue: ConcurrencyLimiter): void => {
    this.sources.queue = queue;
  };

  /** Logs an internal error under the id that is in the response. */
  readonly error = (id: string, error: unknown): void => {
    this.log.error({ id, err: error instanceof Error ? error : new Error(String(error)) }, 'error');
  };

  /** Records the outcome of a file that was uploaded over HTTP. */
  readonly imported = ({ state, read, refused }: Imported): void => {
    this.metrics.imports.inc({ state });
    this.metrics.importRows.inc({ outcome: 'read' }, read);
    this.metrics.importRows.inc({ outcome: 'refused' }, refused);
    this.log.info({ state, rows: read, refused }, 'import');
  };

  /** Records a completed request. */
  answered(
    request: FastifyRequest,
    reply: FastifyReply,
    tally: RequestStats,
    measured: Complexity | undefined,
  ): void {
    const milliseconds = performance.now() - tally.began;
    const { method, routeOptions } = request;
    const [route, status] = [routeOptions.url ?? 'none', reply.statusCode];
    const { metrics } = this;
    const { name: operation, kind, field } = measured?.asked ?? {};
    metrics.requests.inc({ route, method, status });
    metrics.requestSeconds.observe({ route }, milliseconds / 1_000);
    if (kind && field) metrics.operationSeconds.observe({ kind, field }, milliseconds / 1_000);
    for (const code of tally.codes ?? []) metrics.failed(code);
    tally.span?.end({ method, route, status, operation, kind, codes: tally.codes });
    const isSlow = milliseconds >= this.#slow && kind !== 'subscription';
    const level = status >= 500 || isSlow ? 'warn' : 'info';
    if (isSlow) metrics.slow.inc();
    if (!this.log.isLevelEnabled(level)) return;
    const omitted = this.#rejections.logged(tally.codes);
    if (omitted === null) return;
    this.log[level](
      {
        id: request.id,
        ...(tally.span && { trace: tally.span.trace }),
        ...{ method, route, status, ms: tenths(milliseconds) },
        ...(measured && { operation, kind, field, nodes: measured.nodes, depth: measured.depth }),
        ...(tally.statements > 0 && {
          statements: tally.statements,
          databaseMs: tenths(tally.databaseMilliseconds),
        }),
        ...(tally.codes && { codes: tally.codes }),
        ...(omitted > 0 && { omitted }),
        ...(tally.errors && { errors: tally.errors }),
        ...(isSlow && tally.slowest && { slowest: slowestOf(tally.slowest) }),
      },
      isSlow ? 'slow operation' : 'request',
    );
    if (isSlow && this.sources.graph) this.#tellPlan?.(this.sources.graph, tally, request.id);
  }
}

const slowestOf = ({ text, milliseconds }: NonNullable<RequestStats['slowest']>) => ({
  statement: toSingleLine(text).slice(0, 4_000),
  ms: tenths(milliseconds),
});

const tenths = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
