import type { LoadRow } from './batches.js';

type Properties = Readonly<Record<string, string | number | null | undefined>>;

/** What is to be added to a tally: how many, and the sums of their numbers with how many have them. */
type Sort = Record<string, string | number | null>;

/** The properties that make a sort, and those that are summed up. */
interface Rule {
  readonly title: string;
  readonly sort: readonly [string, string];
  readonly sums: readonly string[];
}

const LOANS: Rule = { title: 'Loans', sort: ['purpose', 'term'], sums: ['objects', 'people'] };
const ORGANISATIONS: Rule = { title: 'Organisations', sort: ['kind', 'region'], sums: [] };

/** What tallyLoans.cypher adds for loans that are written: of one that is there twice the later counts. */
export const talliesOfLoans = (rows: readonly LoadRow[]): LoadRow[] => tallies(LOANS, rows);

/** What tallyOrganisations.cypher adds for organisations that are written: of one that is there twice the later counts. */
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
      const told = `${title}: ${values.map((value) => value ?? '?').join(', ')}`;
      tally = { id, title: told, count: 0, ...Object.fromEntries(named), ...Object.fromEntries(none) };
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

/** The ids of rows, each once: what is to be taken from the tallies before it changes or goes. */
export const idsOnce = (rows: readonly LoadRow[]): LoadRow[] =>
  [...new Set(rows.map((row) => row.id as string))].map((id) => ({ id }));
