import type { DestinationStream } from 'pino';

type Line = Readonly<Record<string, unknown>>;

/** Members that are not listed as name=value. */
const APART = new Set(['level', 'time', 'msg', 'err']);

/** Log format for a terminal: `21:04:05 request method=POST route=/graphql status=200 …`, followed by the stack of an error. */
export const asText = (to: { write(text: string): unknown }): DestinationStream => ({
  write: (line) => void to.write(textOf(JSON.parse(line) as Line)),
});

export function textOf(line: Line): string {
  const { level, time, msg, err } = line;
  const facts = Object.entries(line)
    .filter(([name]) => !APART.has(name))
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = (err as { readonly stack?: string } | undefined)?.stack;
  const grave = level === 'info' ? '' : `${level}: `;
  return `${String(time).slice(11, 19)} ${grave}${msg}${facts.join('')}\n${stack ? `${stack}\n` : ''}`;
}
