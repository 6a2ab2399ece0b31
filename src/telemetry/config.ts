import { z } from 'zod';
import { zodMessage } from '../zodMessage.js';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LOG_FORMATS = ['json', 'text'] as const;

/** Address and port that serve `/metrics`. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** True if configured. If the default address is in use by another service, metrics are off. */
  readonly chosen: boolean;
}

/** Configuration of logs, metrics and traces. docs/operations.md describes each variable. */
export interface TelemetryConfig {
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: text on a terminal, JSON elsewhere. */
  readonly logFormat?: (typeof LOG_FORMATS)[number] | undefined;
  /** Undefined: no metrics. */
  readonly metrics?: MetricsAddress | undefined;
  /** Operations that take at least this long (ms) are logged as slow; 0: off. */
  readonly slowMilliseconds: number;
  /** If true (log level debug or trace), the plan of the slowest statement of a slow operation is logged too. */
  readonly slowPlan: boolean;
  /** Trace endpoint (OTLP over HTTP); undefined: tracing is off and its libraries are not loaded. */
  readonly traces?: string | undefined;
}

const DEFAULT_METRICS_ADDRESS = '127.0.0.1:9464';
const ADDRESS = /^(\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i;
const metricsAllowed = zodMessage(`an address such as ${DEFAULT_METRICS_ADDRESS}, or off`);

/** Zod schema of the variables. */
export const TelemetryVariables = z
  .object({
    LOG_LEVEL: z.enum(LOG_LEVELS, zodMessage(`one of ${LOG_LEVELS.join(', ')}`)).default('info'),
    LOG_FORMAT: z.enum(LOG_FORMATS, zodMessage('json or text')).optional(),
    METRICS_ADDRESS: z
      .string()
      .refine((text) => text === 'off' || Number(ADDRESS.exec(text)?.[2] ?? 65_536) <= 65_535, metricsAllowed)
      .optional(),
    SLOW_OPERATION_MS: z
      .string()
      .regex(/^\d{1,7}$/, zodMessage('a whole number of milliseconds up to 9999999; 0 is off'))
      .transform(Number)
      .default(1_000),
    OTEL_EXPORTER_OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, ...zodMessage('an address such as http://127.0.0.1:4318') })
      .optional(),
  })
  .transform(
    (read): TelemetryConfig => ({
      logLevel: read.LOG_LEVEL,
      logFormat: read.LOG_FORMAT,
      metrics: metricsOf(read.METRICS_ADDRESS),
      slowMilliseconds: read.SLOW_OPERATION_MS,
      slowPlan: read.LOG_LEVEL === 'debug' || read.LOG_LEVEL === 'trace',
      traces: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    }),
  );

/** The names of the variables. */
export const TELEMETRY_VARIABLES: readonly string[] = Object.keys(TelemetryVariables.in.shape);

function metricsOf(text: string | undefined): MetricsAddress | undefined {
  if (text === 'off') return undefined;
  const [, host = '', port] = ADDRESS.exec(text ?? DEFAULT_METRICS_ADDRESS)!;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port), chosen: text !== undefined };
}
