import type { GraphClient } from '../../src/database/client.js';
import { clipped, csv, type Days, periodOf, type Row } from './recomputedDays.js';

/**
 * What joins museums and their partners, computed from data/*.csv in plain TypeScript: dates, periods, activities, outcomes, counts and the
 * rules of time are worked out here, without the service's import, sums and Cypher. Taken from the loaded graph is only which organisation
 * and which loan or project a row names (names are resolved and rows joined there), what is a site of what, and what is a museum.
 */

/** A loan or project of a pair. */
export interface Fact extends Days {
  readonly thing: string;
  readonly isLoan: boolean;
  readonly activities: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly objects: number | undefined;
  readonly consortium: boolean;
  /** Ids of the organisations that lent, with what they are sites of; empty for a project. */
  readonly lenders: ReadonlySet<string>;
}

/** Two organisations that did something together; `museums`: those whose work the rows describe. */
export interface Pair {
  readonly ends: readonly [string, string];
  readonly museums: ReadonlySet<string>;
  readonly facts: readonly Fact[];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  participation: 'PARTICIPATION',
  learning_education: 'LEARNING_AND_EDUCATION',
  health_wellbeing: 'HEALTH_AND_WELLBEING',
  skills_careers: 'SKILLS_AND_CAREERS',
};
const PURPOSES: Readonly<Record<string, string>> = { DISPLAY: 'DISPLAY_LOAN', RESEARCH: 'RESEARCH_LOAN' };

/** What a row says of its thing, in the words of the graph. */
interface StatedRow extends Row {
  readonly name: string;
}

/** A loan or project of a museum and a partner: the organisations that its rows name, not what these are sites of. */
export interface Work extends Fact {
  /** The organisation whose work the rows describe. */
  readonly museum: string;
  readonly partner: string;
  /** What the museum did. */
  readonly direction: 'LENT' | 'BORROWED' | 'TOGETHER';
  readonly title: string;
  /** Purpose of a loan; the kind that most rows of a project state. */
  readonly what: string;
  readonly people: number | undefined;
  readonly venues: readonly string[];
}

/** A loan or project, with its own dates. */
export interface Thing extends Days {
  readonly isLoan: boolean;
  /** Ids of its participants, and of what they are sites of. */
  readonly participants: ReadonlySet<string>;
}

export interface Recomputed {
  readonly pairs: readonly Pair[];
  readonly works: readonly Work[];
  readonly things: readonly Thing[];
  /** An organisation and what it is a site of, itself first. */
  chain(id: string): string[];
}

/** The rows that name loans and projects, and the organisations that the graph has for their cells. */
interface Input {
  readonly graph: GraphClient;
  /** Rows by their names. */
  rowsNamed(names: readonly string[]): StatedRow[];
  readonly activities: ReadonlyMap<string, Row>;
  chain(id: string): string[];
}

/** All pairs of the shipped data with at least one museum. */
export const recompute = async (graph: GraphClient): Promise<readonly Pair[]> =>
  (await recomputeAll(graph)).pairs;

/** All that the shipped data state of museums and their partners. */
export async function recomputeAll(graph: GraphClient): Promise<Recomputed> {
  const rows = new Map(
    ['loans.csv', 'partnerships.csv']
      .map(csv)
      .flatMap((one) => [...one].map(([name, row]) => [name, { ...row, name } as StatedRow])),
  );
  const sites = new Map<string, string>();
  for (const row of await graph.read('MATCH (a:Organisation)-[:SITE_OF]->(b) RETURN a.id AS a, b.id AS b'))
    sites.set(row.get('a'), row.get('b'));
  const chain = (id: string): string[] => [id, ...(sites.has(id) ? chain(sites.get(id)!) : [])];
  const input = {
    graph,
    rowsNamed: (names: readonly string[]) => names.flatMap((name) => rows.get(name) ?? []),
    activities: new Map([...csv('tables/activities.csv').values()].map((row) => [row.printed!, row])),
    chain,
  };
  const [loans, projects] = [await loansOf(input), await projectsOf(input)];
  const works = [...loans.works, ...projects.works];
  const things = [...loans.things, ...projects.things];
  return { works, things, pairs: pairsOf(works, chain, await museumsOf(graph)), chain };
}

async function museumsOf(graph: GraphClient): Promise<ReadonlySet<string>> {
  const rows = await graph.read('MATCH (a:Museum|NationalMuseum) RETURN a.id AS id');
  return new Set(rows.map((row) => row.get('id') as string));
}

/** What a site did counts for its parent; if neither parent is a museum, it counts for the site that is one. */
function pairsOf(
  works: readonly Work[],
  chain: (id: string) => string[],
  museums: ReadonlySet<string>,
): Pair[] {
  const listed = (museum: string, partner: string): [string, string][] => {
    const [a, b] = [chain(museum).at(-1)!, chain(partner).at(-1)!];
    if (a === b) return [];
    if (museums.has(a) || museums.has(b)) return [[a, b]];
    const siteOf = (id: string) =>
      chain(id)
        .filter((one) => museums.has(one))
        .slice(-1);
    return [
      ...siteOf(museum).map((id): [string, string] => [id, b]),
      ...siteOf(partner).map((id): [string, string] => [a, id]),
    ];
  };
  const pairs = new Map<string, { ends: [string, string]; museums: Set<string>; facts: Map<string, Fact> }>();
  for (const work of works)
    for (const [a, b] of listed(work.museum, work.partner)) {
      const ends = [a, b].sort() as [string, string];
      const pair = pairs.get(ends.join(' ')) ?? { ends, museums: new Set(), facts: new Map() };
      pairs.set(ends.join(' '), pair);
      pair.museums.add(a);
      const before = pair.facts.get(work.thing);
      pair.facts.set(work.thing, before ? together(before, work) : work);
    }
  return [...pairs.values()].map((pair) => ({ ...pair, facts: [...pair.facts.values()] }));
}

const outcomesOf = (of: readonly Row[]) =>
  new Set(of.flatMap((row) => (row.outcomes ?? '').split(';').flatMap((one) => OUTCOMES[one.trim()] ?? [])));

interface Found {
  readonly works: readonly Work[];
  readonly things: readonly Thing[];
}

async function loansOf({ graph, rowsNamed, activities, chain }: Input): Promise<Found> {
  const [works, things]: [Work[], Thing[]] = [[], []];
  const loans = await graph.read(`MATCH (loan:Loan)
    RETURN loan.id AS id, COLLECT { MATCH (row:Row)-[:STATES]->(loan) RETURN row.name } AS rows,
      COLLECT { MATCH (one)-[:LENT]->(loan) RETURN one.id } AS lenders, COLLECT { MATCH (loan)-[:TO]->(one) RETURN one.id } AS borrowers,
      COLLECT { MATCH (loan)-[:SHOWN_AT]->(one) RETURN one.id } AS venues`);
  for (const loan of loans) {
    const own = rowsNamed(loan.get('rows')).sort((a, b) => order(a.name) - order(b.name));
    // a row of partnerships.csv may describe the loan as work together; what lends is stated by the others
    const lending = own.flatMap((row) => {
      const reading = row.name.startsWith('loans.csv')
        ? { thing: 'LOAN', purpose: row.purpose!.toUpperCase(), direction: 'LENT' }
        : activities.get(row.kind!)!;
      return reading.thing === 'LOAN' ? [{ row, reading }] : [];
    });
    const [{ reading, row }] = lending as [(typeof lending)[0]];
    const [lenders, borrowers] = [loan.get('lenders') as string[], loan.get('borrowers') as string[]];
    const days = periodOf(own);
    things.push({ ...days, isLoan: true, participants: new Set([...lenders, ...borrowers].flatMap(chain)) });
    const isBorrowed = reading.direction === 'BORROWED';
    const [museums, partners] = isBorrowed ? [borrowers, lenders] : [lenders, borrowers];
    for (const museum of museums)
      for (const partner of partners)
        works.push({
          ...days,
          thing: loan.get('id'),
          museum,
          partner,
          direction: isBorrowed ? 'BORROWED' : 'LENT',
          isLoan: true,
          title: row.title ?? row.project!,
          what: reading.purpose!,
          activities: new Set([PURPOSES[reading.purpose!] ?? reading.purpose!]),
          outcomes: outcomesOf(own),
          objects: lending.map((one) => objectsOf(one.row)).find((count) => count !== undefined),
          people: own.map(peopleOf).find((count) => count !== undefined),
          venues: loan.get('venues'),
          consortium: false,
          lenders: new Set(lenders.flatMap(chain)),
        });
  }
  return { works, things };
}

async function projectsOf({ graph, rowsNamed, activities, chain }: Input): Promise<Found> {
  const [works, things]: [Work[], Thing[]] = [[], []];
  const projects = await graph.read(`MATCH (project:Project)
    RETURN project.id AS id, COLLECT { MATCH (row:Row)-[:STATES]->(project) RETURN row.name } AS rows,
      COLLECT { MATCH (one)-[part:PARTICIPATES_IN]->(project) RETURN [one.id, part.rows] } AS parts`);
  const named = await namesOf(graph);
  for (const project of projects) {
    const own = rowsNamed(project.get('rows')).sort((a, b) => order(a.name) - order(b.name));
    const period = periodOf(own);
    const parts = (project.get('parts') as [string, string[]][]).map(([id, names]) => ({
      id,
      rows: rowsNamed(names),
    }));
    things.push({ ...period, isLoan: false, participants: new Set(parts.flatMap(({ id }) => chain(id))) });
    const kindOf = (row: Row) => activities.get(row.kind!)!.project_kind!;
    for (const row of own) {
      const museums = parts.filter(({ id, rows: of }) => of.includes(row) && named(row.museum!, id));
      for (const museum of museums)
        for (const partner of parts.filter((part) => part.rows.includes(row) && !museums.includes(part)))
          works.push({
            ...clipped(periodOf(partner.rows), period),
            thing: project.get('id'),
            museum: museum.id,
            partner: partner.id,
            direction: 'TOGETHER',
            isLoan: false,
            title: own[0]!.project!,
            what: mostFrequent(own.map(kindOf)),
            activities: new Set(partner.rows.filter((one) => museum.rows.includes(one)).map(kindOf)),
            outcomes: outcomesOf(own),
            objects: undefined,
            people: undefined,
            venues: [],
            consortium: parts.length >= 3,
            lenders: new Set(),
          });
    }
  }
  return { works, things };
}

/** The value that most of them are; of as frequent ones the first by name. */
function mostFrequent(values: readonly string[]): string {
  const count = (value: string) => values.filter((one) => one === value).length;
  return [...new Set(values)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0]!;
}

/** The number of people that a row states. */
const peopleOf = ({ people, visitors }: Row): number | undefined => {
  const stated = people || visitors || '';
  return /^\d+$/.test(stated) ? Number(stated) : undefined;
};

/** The number of objects that a row states: a number, or in prose one of "1 object", "Lion, 1 object", "38,000 objects". */
function objectsOf(row: Row): number | undefined {
  if (/^\d+$/.test(row.objects_count ?? '')) return Number(row.objects_count);
  const prose = (row.objects ?? '').split(', ').at(-1) ?? '';
  const many = /^([\d,]+) objects?$/.exec(prose);
  return many ? Number(many[1]!.replaceAll(',', '')) : undefined;
}

/** Rows of loans.csv first, then by line: as the data are read. */
const order = (name: string) => Number(name.split('#')[1]) + (name.startsWith('loans.csv') ? 0 : 1_000_000);

/** Whether a cell names an organisation: by any name that the graph has of it or of one of its sites. */
async function namesOf(graph: GraphClient): Promise<(cell: string, id: string) => boolean> {
  const names = new Map<string, Set<string>>();
  const rows = await graph.read(
    'MATCH (one:Organisation) RETURN one.id AS id, [one.name] + COLLECT { MATCH (alias:Alias)-[:NAMES]->(one) RETURN alias.name } AS names',
  );
  for (const row of rows) names.set(row.get('id'), new Set(row.get('names')));
  return (cell, id) =>
    cell.split(/ \/ |; /).some((one) => names.get(id)!.has(one.trim()) || names.get(id)!.has(cell));
}

/** Two statements of one loan or project of a pair, such as those of two sites. */
function together(one: Fact, other: Fact): Fact {
  const first = [one, other]
    .filter((fact) => fact.latestStart)
    .sort((a, b) => (a.earliestStart! < b.earliestStart! ? -1 : 1))[0];
  const last = [one, other]
    .filter((fact) => fact.earliestEnd)
    .sort((a, b) => (a.latestEnd! > b.latestEnd! ? -1 : 1))[0];
  return {
    ...one,
    activities: new Set([...one.activities, ...other.activities]),
    earliestStart: first?.earliestStart ?? one.earliestStart,
    latestStart: first?.latestStart,
    earliestEnd: last?.earliestEnd,
    latestEnd: last?.latestEnd ?? one.latestEnd,
  };
}
