import type { ImportProgress } from '../ingest/importFile.js';

/** `loans.csv: 12,000 rows, 15,200 a second, 12 s left`. */
export function progressLine(file: string, { rows, rate, secondsLeft }: ImportProgress): string {
  const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`;
  return `${file}: ${count(rows)} rows, ${count(Math.round(rate))} a second${left}`;
}

/** `75` is `1 min 15 s`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `12345` is `12,345`. */
export const count = (value: number) => value.toLocaleString('en-GB');

/** `1 row`, `2 rows`. */
export const counted = (value: number, one: string, many = `${one}s`) =>
  `${count(value)} ${value === 1 ? one : many}`;
