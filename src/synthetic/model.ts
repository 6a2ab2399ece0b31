/**
 * What is made up, and how much of it. "Size 1" is ORGANISATIONS organisations: its year 2017/18 has the totals that the national
 * museums' survey printed for that year (data/report_figures.csv). Other sizes have them in proportion, other years grow or shrink by GROWTH.
 */

export interface Synthesis {
  /** How many, from FEWEST to MOST; ORGANISATIONS is size 1. */
  readonly organisations: number;
  /** A whole number from 0 to LARGEST_SEED: another seed, other names, sides and dates. */
  readonly seed: number;
}

export const ORGANISATIONS = 10_000;
export const FEWEST = 100;
export const MOST = 1_000_000;
export const LARGEST_SEED = 999_999_999;

/** The first calendar years of the ten reporting years: 2010 is 2010/11. */
export const YEARS: readonly number[] = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];

/** The year of which the survey's totals hold. */
export const SURVEYED = 2017;

/** Each year has so many times what the year before had. */
const GROWTH = 1.05;

/** What national museums did in the surveyed year at size 1. Worldwide is at home and abroad together. */
export const SURVEY = {
  displayAtHome: { loans: 1_474, objects: 60_022 },
  /** The survey prints 638 loans of 9,279 objects, which do not add up to its totals of 2,110 and 69,299. */
  displayAbroad: { loans: 636, objects: 9_277 },
  /** Each to an institution of its own. */
  research: { loans: 6_777, objects: 370_982 },
  touringAtHome: 37,
  touringAbroad: 41,
} as const;

/** What the survey does not count, at size 1 in the surveyed year: made up freely. */
export const BESIDE = { regionalLoans: 150, projects: 600 } as const;

/** A number of the surveyed year at size 1 as it is in another year at another size. */
export const scaled = (number: number, { organisations }: Synthesis, year: number): number =>
  Math.round(number * (organisations / ORGANISATIONS) * GROWTH ** (year - SURVEYED));

/** `2017/18`. */
export const reportingYearOf = (year: number): string =>
  `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
