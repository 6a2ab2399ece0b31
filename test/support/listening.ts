import { openLog } from '../../src/telemetry/log.js';
import { Telemetry, type TelemetryOptions } from '../../src/telemetry/telemetry.js';

// biome-ignore lint/suspicious/noExplicitAny: lines are compared as they come
type Line = any;

/** Telemetry whose log lines are collected. */
export function listening(options: Omit<TelemetryOptions, 'log'> = {}) {
  const written: string[] = [];
  const log = openLog({ logLevel: 'info', logFormat: 'json' }, { write: (line) => void written.push(line) });
  const lines = (): Line[] => written.map((line) => JSON.parse(line));
  return {
    watch: new Telemetry({ log, ...options }),
    /** The raw log. */
    text: () => written.join(''),
    lines,
    forget: () => void written.splice(0),
    /** Waits for the first line with this message, which is written after the response. */
    async line(message: string): Promise<Line> {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = lines().find(({ msg }) => msg === message);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error(`No line "${message}" in:\n${written.join('')}`);
    },
  };
}
