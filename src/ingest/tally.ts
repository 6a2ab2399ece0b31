import type { LoadRow } from './batches.js';

type Properties = Readonly<Record<string, string | number | null | undefined>>;

/** Amounts to add to a tally: the number of items, and for each property its sum and the number of items that have it. */
type Sort = Record<string, string | number | null>;

/** The properties that define a category, and those that are summed. */
interface Rule {
  readonly title: string;
  readonly sort: readonly [string, string];
  readonly sums: readonly string[];
}

const LOANS: Rule = { title: 'Loans', sort: ['purpose', 'term'], sums: ['objects', 'people'] };
const ORGANISATIONS: Rule = { title: 'Organisations', sort: ['kind', 'region'], sums: [] };

/** Parameters of incrementLoanTallies.cypher for written loans; for duplicate ids the last one counts. */
export const talliesOfLoans = (rows: readonly LoadRow[]): LoadRow[] => tallies(LOANS, rows);

/** Parameters of incrementOrganisationTallies.cypher for written organisations; for duplicate ids the last one counts. */
export const talliesOfOrganisations = (rows: readonly LoadRow[]): LoadRow[] => tallies(ORGANISATIONS, rows);

function tallies({ title, sort, sums }: Rule, rows: readonly LoadRow[]): LoadRow[] {
  const last = new Map(rows.map((row) => [row.id as string, row.properties as Properties]));
  const sorts = new Map<string, Sort>();
  for (const properties of last.values()) {
    const values = sort.map((name) => properties[name] ?? null);
    const id = values.map((value) => value ?? '').join('|');
    let tally = sorts.get(id);
    if (!tally) {
      const named = sort.map((name, at) => [name, values[at] ?? null] as const);
      const none = sums.flatMap((name) => [[name, 0] as const, [`${name}Known`, 0] as const]);
      const label = `${title}: ${values.map((value) => value ?? '?').join(', ')}`;
      tally = { id, title: label, count: 0, ...Object.fromEntries(named), ...Object.fromEntries(none) };
      sorts.set(id, tally);
    }
    tally.count = Number(tally.count) + 1;
    for (const name of sums) {
      const number = properties[name];
      if (number === null || number === undefined) continue;
      tally[name] = Number(tally[name]) + Number(number);
      tally[`${name}Known`] = Number(tally[`${name}Known`]) + 1;
    }
  }
  return [...sorts.values()];
}

/** Distinct ids of rows, to be subtracted from the tallies before they change or are deleted. */
export const idsOnce = (rows: readonly LoadRow[]): LoadRow[] =>
  [...new Set(rows.map((row) => row.id as string))].map((id) => ({ id }));
