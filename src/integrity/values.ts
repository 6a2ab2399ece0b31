import neo4j from 'neo4j-driver';

export type Values = Readonly<Record<string, unknown>>;

/** Converts a database value to plain data: integers to numbers, at any depth. */
export function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

const absent = (value: unknown) => value === null || value === undefined;
const text = (value: unknown) => (absent(value) ? 'nothing' : JSON.stringify(value));

/** Formats a value for a message. */
export const short = (words: string) => (words.length > 160 ? `${words.slice(0, 157)}...` : words);

/** Describes differences between stored and recomputed properties. Null equals absent. */
export function differences(stored: Values, now: Values, ignored: readonly string[] = []): string[] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(now)])].sort();
  return keys
    .filter((key) => !ignored.includes(key) && text(stored[key]) !== text(now[key]))
    .map((key) => `${key} is ${short(text(stored[key]))} but should be ${short(text(now[key]))}`);
}

/** Canonical text of a value, independent of key order. Null equals absent. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(
          Object.entries(one)
            .filter(([, each]) => !absent(each))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : one,
  );
}

/** Describes differences between two lists, counting duplicates. */
export function listDifferences(what: string, stored: readonly unknown[], now: readonly unknown[]): string[] {
  const left = new Map<string, number>();
  for (const one of now) left.set(written(one), (left.get(written(one)) ?? 0) + 1);
  const extra: string[] = [];
  for (const one of stored.map(written)) {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    else extra.push(`${what} ${short(one)} should not be`);
  }
  const missing = [...left].filter(([, count]) => count > 0);
  return [...extra, ...missing.map(([one]) => `${what} ${short(one)} is missing`)];
}
