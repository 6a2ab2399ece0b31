import pino, { type DestinationStream, type Logger } from 'pino';
import { type Console, SELDOM } from '../cli/cliOutput.js';
import type { TelemetryConfig } from './config.js';
import { asText } from './text.js';

export type Log = Logger;

/** How much is gathered before it is written, in bytes, and how long it may wait, in milliseconds: a write for each line costs more than the line. */
const GATHERED = 8_192;
const LONGEST_WAIT = 250;

/** Whether the log is JSON: where it goes to no terminal, or as it was chosen. */
export const isJson = ({ logFormat }: Pick<TelemetryConfig, 'logFormat'>): boolean =>
  logFormat === undefined ? !process.stderr.isTTY : logFormat === 'json';

/**
 * The log of the service, on standard error: a line of JSON for each thing, or of text on a terminal. What waits is written
 * when the process ends, however it ends itself; a kill -9 loses a quarter of a second of it at most.
 */
export function openLog(
  config: Pick<TelemetryConfig, 'logLevel' | 'logFormat'>,
  to?: DestinationStream,
): Log {
  const standardError = () =>
    pino.destination({ dest: 2, sync: false, minLength: GATHERED, periodicFlush: LONGEST_WAIT });
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

/** How the service speaks to whoever starts it, as lines of the log. */
export function consoleOn(log: Log): Console {
  let last = 0;
  return {
    say: (line) => log.info(line),
    progress(line) {
      if (Date.now() - last < SELDOM) return;
      last = Date.now();
      log.info(line);
    },
  };
}
