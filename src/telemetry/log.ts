import pino, { type DestinationStream, type Logger } from 'pino';
import { type Console, SELDOM } from '../cli/cliOutput.js';
import type { TelemetryConfig } from './config.js';
import { asText } from './text.js';

export type Log = Logger;

/** Log buffer size (bytes) and flush interval (ms): a write for each line would cost more than formatting it. */
const BUFFER_BYTES = 8_192;
const FLUSH_INTERVAL_MS = 250;

/** True if the log is JSON: as configured, by default unless standard error is a terminal. */
export const isJson = ({ logFormat }: Pick<TelemetryConfig, 'logFormat'>): boolean =>
  logFormat === undefined ? !process.stderr.isTTY : logFormat === 'json';

/**
 * Opens the log on standard error: JSON lines, or text on a terminal. The buffer is flushed when the process exits; a kill -9 loses at most
 * a quarter of a second.
 */
export function openLog(
  config: Pick<TelemetryConfig, 'logLevel' | 'logFormat'>,
  to?: DestinationStream,
): Log {
  const standardError = () =>
    pino.destination({ dest: 2, sync: false, minLength: BUFFER_BYTES, periodicFlush: FLUSH_INTERVAL_MS });
  const stream = to ?? (isJson(config) ? standardError() : asText(process.stderr));
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    stream,
  );
}

/** Console that writes to the log. */
export function consoleOn(log: Log): Console {
  let last = 0;
  return {
    print: (line) => log.info(line),
    progress(line) {
      if (Date.now() - last < SELDOM) return;
      last = Date.now();
      log.info(line);
    },
  };
}
