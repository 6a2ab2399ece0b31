/**
 * Parameters of the synthetic data. Size 1 is ORGANISATIONS organisations: its year 2017/18 has the totals that the national museums'
 * survey printed for that year (data/report_figures.csv). Other sizes are proportional; other years grow or shrink by GROWTH.
 */

export interface Synthesis {
  /** Number of organisations, from FEWEST to MOST; ORGANISATIONS is size 1. */
  readonly organisations: number;
  /** An integer from 0 to LARGEST_SEED. Another seed gives other names, partners and dates. */
  readonly seed: number;
}

export const ORGANISATIONS = 10_000;
export const FEWEST = 100;
export const MOST = 1_000_000;
export const LARGEST_SEED = 999_999_999;

/** First calendar years of the ten reporting years: 2010 is 2010/11. */
export const YEARS: readonly number[] = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];

/** The year to which the survey's totals apply. */
export const SURVEYED = 2017;

/** Growth factor from one year to the next. */
const GROWTH = 1.05;

/** Totals of national museums in the surveyed year at size 1. The survey's worldwide totals are home and abroad combined. */
export const SURVEY = {
  displayAtHome: { loans: 1_474, objects: 60_022 },
  /** The survey prints 638 loans of 9,279 objects, which do not add up to its totals of 2,110 and 69,299. */
  displayAbroad: { loans: 636, objects: 9_277 },
  /** Each loan goes to a different institution. */
  research: { loans: 6_777, objects: 370_982 },
  touringAtHome: 37,
  touringAbroad: 41,
} as const;

/** Numbers that the survey does not cover, at size 1 in the surveyed year; chosen freely. */
export const BESIDE = { regionalLoans: 150, projects: 600 } as const;

/** Scales a number of the surveyed year at size 1 to another year and size. */
export const scaled = (number: number, { organisations }: Synthesis, year: number): number =>
  Math.round(number * (organisations / ORGANISATIONS) * GROWTH ** (year - SURVEYED));

/** Formats a reporting year: `2017/18`. */
export const reportingYearOf = (year: number): string =>
  `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
