import { dayRange, reportingYearRange } from '../domain/partialDate.js';
import { type Fact, type Name, type Term, typed } from './terms.js';

const EDTF: Name = 'edtf:EDTF';

/** A date as precise as stated, in EDTF. */
export const edtf = (date: string): Term => typed(date, EDTF);

/** A date with the XML Schema type of its precision (year, month or day); EDTF if it is uncertain or a span. */
export function dated(date: string): Term {
  const [type] = XSD_TYPES.find(([, form]) => form.test(date)) ?? [EDTF];
  return typed(date, type);
}

const XSD_TYPES: readonly (readonly [type: Name, form: RegExp])[] = [
  ['xsd:gYear', /^\d{4}$/],
  ['xsd:gYearMonth', /^\d{4}-\d\d$/],
  ['xsd:date', /^\d{4}-\d\d-\d\d$/],
];

/** A year of which the earliest and the latest possible value are known, in EDTF: `1819`, or one of a span: `[1819..1821]`. */
export const yearBetween = (from: number, to: number): Term =>
  edtf(from === to ? year(from) : `[${year(from)}..${year(to)}]`);

const year = (value: number) => String(value).padStart(4, '0');

/** The time that a figure is for: a reporting year (`2017/18`) as its months, a year as it is; null for other texts. */
export function figurePeriod(text: string): Term | null {
  const range = reportingYearRange(text);
  if (range) return edtf(`${range.first.slice(0, 7)}/${range.last.slice(0, 7)}`);
  return dayRange(text) ? edtf(text) : null;
}

const OPEN = '..';
/** In EDTF an interval has no spans as its ends. */
const isSpan = (date: string) => date.startsWith('[');

/** Start and end as stated, and both as one interval in which an unknown end is empty and an open one `..`. */
export function periodFacts(start: string | null, end: string | null): Fact[] {
  const facts: Fact[] = [];
  if (start) facts.push(['mpg:start', edtf(start)]);
  if (end && end !== OPEN) facts.push(['mpg:end', edtf(end)]);
  if (end === OPEN) facts.push(['mpg:openEnded', typed(true, 'xsd:boolean')]);
  const ends = [start ?? '', end ?? ''];
  if ((start || end) && !ends.some(isSpan)) facts.push(['mpg:period', edtf(ends.join('/'))]);
  return facts;
}
