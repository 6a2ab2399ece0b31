import { ArgsType, Field } from 'type-graphql';
import { dayRange, reportingYearRange } from '../domain/partialDate.js';
import { badInput } from './errors.js';
import { During } from './filters.js';
import { PartialDate } from './scalars.js';

/** Date range, both days included, and whether only definite overlaps count. */
export interface DateRange {
  /** YYYY-MM-DD; 0000-00-00: no lower limit, 9999-99-99: no upper limit. */
  readonly from: string;
  readonly to: string;
  readonly certain: boolean;
}

type Asked = Readonly<Record<string, unknown>>;

/**
 * Limits of a range that is open on one side. They equal the texts of unknown days in a partnership's `facts`: whatever an unknown start is,
 * it lies before the end of a range without end. `Answer.meta` shows them as 0000-01-01 and 9999-12-31.
 */
const FIRST_DAY = '0000-00-00';
const LAST_DAY = '9999-99-99';

/** Meaning of partly known dates in date ranges. Shown in the schema and in `meta.rule`. */
export const TIME_RULE =
  'CERTAIN: definitely overlaps the requested days. POSSIBLE: may overlap them. A partly known date may be anywhere within it, and a start without an end may be ongoing. Records without any date are in no period; they are left out and counted.';

@ArgsType()
export class TimeArgs {
  @Field(() => During, {
    nullable: true,
    description: `Only activity in this period. Null: any time. ${TIME_RULE}`,
  })
  during?: During;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The state at the end of this date: activity that had not begun by then is left out. Null: up to now.',
  })
  asOf?: string;
}

/**
 * Date range from `during` and `asOf`; undefined if neither is given. Throws `badInput` if `during` has none
 * or more than one form, or if the range is empty.
 */
export function parseDateRange(
  during: Asked | null | undefined,
  asOf: string | null | undefined,
  path: string,
): DateRange | undefined {
  if (!during && !asOf) return undefined;
  const [from, to] = during ? daysOf(during, `${path}.during`) : [FIRST_DAY, LAST_DAY];
  return { from, to: endedBy(asOf, from, to, path, 'during'), certain: during?.certainty === 'CERTAIN' };
}

/** Date range of the argument `name`, limited by `asOf`. Throws `badInput` like `parseDateRange`. */
export function periodOf(
  during: Asked,
  asOf: string | null | undefined,
  path: string,
  name: string,
): DateRange {
  const [from, to] = daysOf(during, `${path}.${name}`);
  return { from, to: endedBy(asOf, from, to, path, name), certain: during.certainty === 'CERTAIN' };
}

/** The last day, limited by `asOf`. */
function endedBy(
  asOf: string | null | undefined,
  from: string,
  to: string,
  path: string,
  name: string,
): string {
  if (!asOf) return to;
  const by = dayRange(asOf)?.last;
  if (!by)
    throw badInput(`"${asOf}" is not a date. Write it as 2007, 2007-10 or 2018-02-10.`, `${path}.asOf`);
  if (by < from)
    throw badInput(
      `${asOf} is before the period requested in \`${name}\`. Choose a later date or an earlier period.`,
      `${path}.asOf`,
    );
  return by < to ? by : to;
}

/** The first and last day of a `During`. Exactly one form is allowed. */
function daysOf(asked: Asked, path: string): [string, string] {
  const { year, reportingYear, from, to } = asked as Record<string, string | number | null | undefined>;
  const ways = [year ?? null, reportingYear ?? null, from ?? to ?? null].filter((way) => way !== null);
  if (ways.length !== 1) {
    throw badInput('use one form of period: year, reportingYear, or from and/or to.', path);
  }
  if (typeof year === 'number') {
    if (year < 1 || year > 9999) throw badInput(`${year} is not a year of four digits, such as 2018.`, path);
    const text = String(year).padStart(4, '0');
    return [`${text}-01-01`, `${text}-12-31`];
  }
  if (typeof reportingYear === 'string') {
    const days = reportingYearRange(reportingYear);
    if (!days) throw badInput(`"${reportingYear}" is not a reporting year. Write it as 2017/18.`, path);
    return [days.first, days.last];
  }
  const first = from ? dayRange(String(from))?.first : FIRST_DAY;
  const last = to ? dayRange(String(to))?.last : LAST_DAY;
  if (!first || !last) throw badInput('from and to must be dates such as 2017, 2017-10 or 2018-02-10.', path);
  if (first > last) throw badInput(`from ${from} is after to ${to}. Swap or correct them.`, path);
  return [first, last];
}
