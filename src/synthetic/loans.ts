import { SYNTHETIC_HOST } from '../ingest/synthetic.js';
import { type Chance, chanceOf, shares } from './chance.js';
import type { Ground } from './ground.js';
import { BESIDE, reportingYearOf, SURVEY, scaled, YEARS } from './model.js';
import { NATIONAL, type Organisation } from './organisations.js';
import { periodIn } from './periods.js';

/** A row of the layout loans by column; an absent column is an empty cell. */
export type LoanRow = Readonly<Record<string, string>>;

export const LOAN_COLUMNS = [
  ...['lender', 'borrower', 'borrower_kind', 'venue', 'place', 'uk_region_or_country', 'title', 'object'],
  ...['purpose', 'term', 'objects_count', 'start', 'end', 'visitors', 'programme', 'funder', 'source'],
  ...['lender_id', 'borrower_id', 'loan_id', 'outcomes', 'note'],
] as const;

const OBJECTS =
  'ship models,bronze bells,oil paintings,star maps,printed cottons,letterpress type,fossils,tea bowls,pocket watches,engine parts,botanical drawings,coins,puppets,lanterns,glass plates,letters'.split(
    ',',
  );
/** Slots of a town that display loans: museums and galleries, sometimes its university or library. */
const SHOWING = [0, 0, 1, 1, 2, 3, 0, 1, 4, 7];
const MUSEUMS = [0, 1, 2, 3];

/** Share of loans between regional museums without a count of objects. */
const UNCOUNTED = 0.32;
const LONG = { DISPLAY: 0.22, RESEARCH: 0.35 } as const;

/**
 * All loans, year by year; the same for the same seed. The loans of national museums in the surveyed year add up to the survey's totals.
 */
export function* loans(ground: Ground): Generator<LoanRow> {
  for (const year of YEARS) {
    let serial = 0;
    for (const part of [atHome, abroad, research, touring, regional])
      for (const loan of part(ground, year)) {
        serial += 1;
        yield written(ground, year, serial, loan);
      }
  }
}

interface Loan {
  readonly lender: number;
  readonly borrower: number;
  readonly purpose: 'DISPLAY' | 'TOURING_EXHIBITION' | 'RESEARCH';
  readonly objects?: number;
  readonly halls?: readonly number[];
  readonly chance: Chance;
}

type Part = (ground: Ground, year: number) => Generator<Loan>;

const atHome: Part = (ground, year) =>
  display(ground, year, 3, SURVEY.displayAtHome, (lender, chance) =>
    chance.happens(0.6)
      ? ground.near(ground.at(lender).region, SHOWING, chance)
      : ground.home(SHOWING, chance),
  );
const abroad: Part = (ground, year) =>
  display(ground, year, 4, SURVEY.displayAbroad, (_, chance) => ground.abroad(SHOWING, chance));

function* display(
  ground: Ground,
  year: number,
  salt: number,
  { loans: number, objects }: { readonly loans: number; readonly objects: number },
  borrowerOf: (lender: number, chance: Chance) => number,
): Generator<Loan> {
  const chance = chanceOf(ground.of.seed, salt, year);
  const count = Math.max(1, scaled(number, ground.of, year));
  for (const share of shares(Math.max(count, scaled(objects, ground.of, year)), count, chance)) {
    const lender = lending(ground, chance);
    yield { lender, borrower: borrowerOf(lender, chance), purpose: 'DISPLAY', objects: share, chance };
  }
}

/** A national museum or, one time in ten, its store. */
function lending(ground: Ground, chance: Chance): number {
  const museum = ground.national(chance);
  return chance.happens(0.1) ? museum + NATIONAL : museum;
}

/** One loan to each institution. Most institutions recur from one year to the next and usually borrow from the same museum. */
function* research(ground: Ground, year: number): Generator<Loan> {
  const { of, researching } = ground;
  const chance = chanceOf(of.seed, 5, year);
  const count = Math.min(researching, Math.max(1, scaled(SURVEY.research.loans, of, year)));
  const objects = shares(Math.max(count, scaled(SURVEY.research.objects, of, year)), count, chance);
  const from = chance.whole(researching);
  for (const [n, share] of objects.entries()) {
    const borrower = ground.researcher((from + n) % researching);
    const usual = chanceOf(of.seed, 6, borrower);
    const lender = ground.national(chance.happens(0.7) ? usual : chance);
    yield { lender, borrower, purpose: 'RESEARCH', objects: share, chance };
  }
}

function* touring(ground: Ground, year: number): Generator<Loan> {
  for (const [salt, number, isAbroad] of [
    [7, SURVEY.touringAtHome, false],
    [8, SURVEY.touringAbroad, true],
  ] as const) {
    const chance = chanceOf(ground.of.seed, salt, year);
    for (let left = scaled(number, ground.of, year); left > 0; left -= 1) {
      const found = ground.trust(isAbroad, chance);
      if (!found) break;
      const halls = found.halls.slice(0, 2 + chance.whole(2));
      yield {
        lender: ground.national(chance),
        borrower: found.trust,
        purpose: 'TOURING_EXHIBITION',
        halls,
        chance,
      };
    }
  }
}

/** Loans between museums that are not national, which the survey does not cover. */
function* regional(ground: Ground, year: number): Generator<Loan> {
  const chance = chanceOf(ground.of.seed, 9, year);
  for (let left = scaled(BESIDE.regionalLoans, ground.of, year); left > 0; left -= 1) {
    const lender = ground.home(MUSEUMS, chance);
    const borrower = ground.near(ground.at(lender).region, SHOWING, chance);
    if (borrower === lender) continue;
    const known = !chance.happens(UNCOUNTED);
    yield { lender, borrower, purpose: 'DISPLAY', ...(known && { objects: 1 + chance.whole(30) }), chance };
  }
}

function written(ground: Ground, year: number, serial: number, loan: Loan): LoanRow {
  const { chance, purpose, objects, halls } = loan;
  const [lender, borrower] = [ground.at(loan.lender), ground.at(loan.borrower)];
  const what = chance.one(OBJECTS);
  const isShown = purpose !== 'RESEARCH';
  const isLong = chance.happens(LONG[isShown ? 'DISPLAY' : 'RESEARCH']);
  const period = periodIn(year, isLong && !halls, chance);
  const funder = chance.happens(0.03) ? ground.funder(chance) : undefined;
  return {
    ...sides(lender, borrower),
    title: `Synthetic ${halls ? 'tour of' : 'loan of'} ${what} ${year}/${serial}`,
    object: what,
    purpose,
    ...period,
    term: halls ? '' : period.term,
    ...(objects !== undefined && { objects_count: String(objects) }),
    ...(isShown && chance.happens(0.65) && { visitors: String(visitors(chance)) }),
    ...(halls && { venue: halls.map((hall) => ground.at(hall).name).join(' | ') }),
    ...(halls && { programme: `Synthetic Tours ${reportingYearOf(year)}` }),
    ...(funder !== undefined && { funder: paidBy(ground, funder, chance) }),
    source: sourceOf(lender, year),
    loan_id: `S${ground.of.seed}-${year}-${serial}`,
    ...(chance.happens(0.1) && { outcomes: 'participation' }),
    note: `reporting year ${reportingYearOf(year)}`,
  };
}

const sides = (lender: Organisation, borrower: Organisation): LoanRow => ({
  lender: lender.name,
  lender_id: lender.id,
  borrower: borrower.name,
  borrower_id: borrower.id,
  borrower_kind: borrower.kind,
  place: borrower.town,
  uk_region_or_country: borrower.region ?? borrower.country,
});

/** Number of visitors, with few very large values. */
const visitors = (chance: Chance) => Math.round(Math.min(400_000, 300 * chance.next() ** -1.1));

/** A funder, usually with an amount: `Synthetic Braxenford Foundation (GBP 12,500)`. */
export function paidBy(ground: Ground, funder: number, chance: Chance): string {
  const { name } = ground.at(funder);
  if (chance.happens(0.25)) return name;
  const amount = 500 * Math.round(Math.min(2_000, 4 * chance.next() ** -0.9));
  return `${name} (GBP ${amount.toLocaleString('en-GB')})`;
}

/** URL of the return that contains the record: one for each museum or region and year. */
export const sourceOf = ({ at, region, country }: Organisation, year: number): string =>
  `https://${SYNTHETIC_HOST}/returns/${year}/${at < 2 * NATIONAL ? `national-${(at % NATIONAL) + 1}` : (region ?? country).toLowerCase().replaceAll(' ', '-')}`;
