import { z } from 'zod';
import { zodMessage } from '../zodMessage.js';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const LOG_FORMATS = ['json', 'text'] as const;

/** Where `/metrics` is told: an address of this machine and a port. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** Whether somebody chose it: the usual one may be taken by another service, and metrics are left out then. */
  readonly chosen: boolean;
}

/** What the service tells of itself while it runs. docs/operations.md has each variable. */
export interface TelemetryConfig {
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: text on a terminal, JSON elsewhere. */
  readonly logFormat?: (typeof LOG_FORMATS)[number] | undefined;
  /** Undefined: nowhere. */
  readonly metrics?: MetricsAddress | undefined;
  /** From how many milliseconds on an operation is told of as slow; 0: none is. */
  readonly slowMilliseconds: number;
  /** Whether the plan of the slowest statement of a slow operation is told, too. */
  readonly slowPlan: boolean;
  /** Where traces go (OTLP over HTTP); undefined: nothing is traced, and nothing of it loaded. */
  readonly traces?: string | undefined;
}

const USUAL_METRICS = '127.0.0.1:9464';
const ADDRESS = /^(\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i;
const metricsAllowed = zodMessage(`an address such as ${USUAL_METRICS}, or off`);

/** The variables, as zod reads them. */
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
    SLOW_OPERATION_PLAN: z.enum(['true', 'false'], zodMessage('true or false')).default('false'),
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
      slowPlan: read.SLOW_OPERATION_PLAN === 'true',
      traces: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    }),
  );

/** The names of the variables. */
export const TELEMETRY_VARIABLES: readonly string[] = Object.keys(TelemetryVariables.in.shape);

function metricsOf(text: string | undefined): MetricsAddress | undefined {
  if (text === 'off') return undefined;
  const [, host = '', port] = ADDRESS.exec(text ?? USUAL_METRICS)!;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port), chosen: text !== undefined };
}
