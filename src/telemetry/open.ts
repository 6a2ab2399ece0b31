import type { Console } from '../cli/cliOutput.js';
import { portFault } from '../neo4j/ports.js';
import { systemCode } from '../userError.js';
import { serviceVersion } from '../version.js';
import type { MetricsAddress, TelemetryConfig } from './config.js';
import { openLog } from './log.js';
import type { Metrics } from './metrics.js';
import { type MetricsServer, serveMetrics } from './metricsServer.js';
import { Telemetry } from './telemetry.js';

export interface RunningTelemetry {
  readonly watch: Telemetry;
  /** Flushes traces and the log, and stops the metrics server. */
  close(): Promise<void>;
}

/** Starts logs, metrics and traces as configured. Throws a UserError if metrics cannot listen on the configured address. */
export async function startTelemetry(config: TelemetryConfig, console: Console): Promise<RunningTelemetry> {
  const tracing = config.traces ? (await import('./otel.js')).openTracing(serviceVersion()) : undefined;
  const { slowMilliseconds, slowPlan } = config;
  const watch = new Telemetry({ log: openLog(config), slowMilliseconds, slowPlan, tracing });
  const server = config.metrics && (await metricsAt(config.metrics, watch.metrics, console));
  return {
    watch,
    async close() {
      await server?.close();
      await tracing?.close().catch((err) => watch.log.warn({ err }, 'traces could not be sent'));
      watch.log.flush();
    },
  };
}

/** Starts the metrics server. If the default address is in use, as with two services on a machine, logs that and continues without metrics. */
async function metricsAt(
  address: MetricsAddress,
  { registry }: Metrics,
  console: Console,
): Promise<MetricsServer | undefined> {
  const { host, port, chosen } = address;
  try {
    return await serveMetrics(registry, address);
  } catch (error) {
    const code = systemCode(error) ?? String(error);
    if (chosen) throw portFault(code, port, host, 'METRICS_ADDRESS');
    console.print(`No metrics: ${host}:${port} is in use (${code}). Set METRICS_ADDRESS to another address.`);
    return undefined;
  }
}
