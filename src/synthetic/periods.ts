import type { Chance } from './chance.js';

const DAY = 86_400_000;
/** Length in months from which the survey counts a loan as long. */
const LONG = 18;

/** A period as written in a return. */
export interface Written {
  readonly start: string;
  readonly end: string;
  /** `SHORT`, `LONG`; '' if not stated. */
  readonly term: string;
}

/** A period that starts in the reporting year, with dates of random precision. */
export function periodIn(year: number, isLong: boolean, chance: Chance): Written {
  const from = Date.UTC(year, 3, 1) + chance.whole(365) * DAY;
  const months = isLong ? LONG + chance.whole(103) : 1 + chance.whole(LONG - 1);
  const to =
    Date.UTC(new Date(from).getUTCFullYear(), new Date(from).getUTCMonth() + months, 1) +
    chance.whole(28) * DAY;
  const start = startOf(iso(from), chance);
  const isLoose = start === '' || start.length === 4 || start.length === 5;
  const end = isLong && chance.happens(0.15) ? '..' : endOf(iso(to), isLoose, chance);
  return { start, end, term: chance.happens(0.06) ? '' : isLong ? 'LONG' : 'SHORT' };
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Precise to the day, month or year; uncertain; some year of the decade; unknown. */
function startOf(day: string, chance: Chance): string {
  const u = chance.next();
  if (u < 0.55) return day;
  if (u < 0.8) return day.slice(0, 7);
  if (u < 0.9) return day.slice(0, 4);
  if (u < 0.92) return `${day.slice(0, 4)}?`;
  if (u < 0.93) return `${day.slice(0, 3)}X`;
  return '';
}

function endOf(day: string, isLoose: boolean, chance: Chance): string {
  const u = chance.next();
  if (u > 0.9) return '';
  if (isLoose || u < 0.1) return day.slice(0, 4);
  return u < 0.4 ? day.slice(0, 7) : day;
}
