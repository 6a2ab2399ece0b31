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
  /** Sends what waits, and tells metrics no more. */
  close(): Promise<void>;
}

/** Everything that tells of the service, as its configuration wants it. Throws a UserError where metrics cannot be told at the address that was chosen. */
export async function startTelemetry(config: TelemetryConfig, console: Console): Promise<RunningTelemetry> {
  const tracing = config.traces ? (await import('./otel.js')).openTracing(serviceVersion()) : undefined;
  const { slowMilliseconds, slowPlan } = config;
  const watch = new Telemetry({ log: openLog(config), slowMilliseconds, slowPlan, tracing });
  const server = config.metrics && (await metricsAt(config.metrics, watch.metrics, console));
  return {
    watch,
    async close() {
      await server?.close();
      await tracing?.close().catch((err) => watch.log.warn({ err }, 'traces were not sent'));
      watch.log.flush();
    },
  };
}

/** Two services on a machine both have the usual address: the second one goes without, and says so. */
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
    console.say(`No metrics: ${host}:${port} is taken (${code}). METRICS_ADDRESS names another address.`);
    return undefined;
  }
}
