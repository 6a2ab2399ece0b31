import type { Record as Row } from 'neo4j-driver';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { ofOneVersion, textsOnce } from '../network/load.js';
import { dayNumber } from '../network/network.js';
import {
  type Fact,
  type Published,
  type Reported,
  type SourceReference,
  sorting,
  type Way,
} from './facts.js';

/** Loans or projects per page. */
const PAGE = 2_000;

const [FIGURES, MUSEUMS, LENT, BORROWED, PROJECTS, SOURCES, NAMES] = [
  'figures',
  'museums',
  'lent',
  'borrowed',
  'projects',
  'sources',
  'names',
].map((name) => readCypher(`report/${name}.cypher`).text) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const VERSION = readCypher('export/version.cypher').text;

const WAYS: readonly (readonly [Way, string])[] = [
  ['LENT', LENT],
  ['BORROWED', BORROWED],
  ['TOGETHER', PROJECTS],
];

/** The partner in a loan or project, as returned by the files of `cypher/report`. */
interface Other {
  readonly id: string;
  readonly partner: string;
  readonly kind: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly collective: boolean;
  readonly days: string | null;
  readonly sources: readonly string[];
}

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));

/**
 * Loads the input of reports: activities of the national museums, and published figures. Throws
 * DataChangingError if the data keep changing.
 */
export async function loadReported(graph: GraphClient): Promise<Reported> {
  const { version, value } = await ofOneVersion(graph, () => readAll(graph));
  return { version: version ?? 0, ...value };
}

async function readAll(graph: GraphClient): Promise<Omit<Reported, 'version'>> {
  const facts = await readFacts(graph);
  const figures = await readFigures(graph);
  const [state] = await graph.read(VERSION);
  return {
    ...facts,
    figures,
    sources: await readSources(graph, [...facts.facts, ...figuresAsFacts(figures)]),
    names: await readNames(graph, facts.facts),
    changed: state?.get('changed') ?? null,
    synthetic: state?.get('synthetic') === true,
  };
}

const figuresAsFacts = (figures: readonly Published[]) =>
  figures.map(({ sources }) => ({ sources: sources.map(({ id }) => id) }));

/** Reads the sources of facts, by id. */
async function readSources(graph: GraphClient, all: readonly Pick<Fact, 'sources'>[]) {
  const ids = new Set(all.flatMap(({ sources }) => sources));
  const found = new Map<string, SourceReference>();
  for await (const row of rowsById(graph, SOURCES, [...ids]))
    found.set(row.get('id'), row.toObject() as unknown as SourceReference);
  return found;
}

/** Reads the names of partners and places, by id. */
async function readNames(graph: GraphClient, facts: readonly Fact[]) {
  const ids = new Set(facts.flatMap(({ partner, places }) => (partner ? [partner, ...places] : places)));
  const found = new Map<string, string>();
  for await (const row of rowsById(graph, NAMES, [...ids])) found.set(row.get('id'), row.get('name'));
  return found;
}

async function* rowsById(graph: GraphClient, text: string, ids: readonly string[]): AsyncGenerator<Row> {
  for (let at = 0; at < ids.length; at += PAGE)
    yield* await graph.read(text, { ids: ids.slice(at, at + PAGE) });
}

/** Published figures of all years. */
async function readFigures(graph: GraphClient): Promise<Published[]> {
  const rows = await graph.read(FIGURES);
  return rows.map((row) => {
    const one = row.toObject() as unknown as Published;
    return { ...one, value: number(one.value) };
  });
}

type Loaded = Omit<Reported, 'version' | 'figures' | 'sources' | 'names' | 'changed' | 'synthetic'>;

/** Activities of the national museums with others, at any time. */
async function readFacts(graph: GraphClient): Promise<Loaded> {
  const { add, sorted } = sorting();
  const once = textsOnce();
  const dated: number[] = [];
  const days: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const museum of await graph.read(MUSEUMS)) {
    const of = { museum: museum.get('id') as string, museumName: museum.get('name') as string };
    for (const [way, text] of WAYS)
      for await (const row of rowsOf(graph, text, of.museum)) {
        const { id, title, what, outcomes, ...thing } = row.toObject();
        for (const other of thing.others as Other[]) {
          const places = thing.venues?.length ? thing.venues : other.collective ? [] : [other.id];
          const fact = {
            id,
            title,
            partner: other.collective ? null : other.partner,
            places,
            objects: number(thing.objects),
            people: number(thing.people),
            sources: other.sources.map(once),
          };
          const [kind, region, country] = [other.kind, other.region, other.country].map(once);
          const side = { kind: kind ?? null, region: region ?? null, country: country ?? null };
          add(fact, { way, what: once(what), ...of, ...side, outcomes }, other.days !== null);
          dated.push(other.days === null ? 0 : 1);
          [0, 10, 20, 30].forEach((at, which) => {
            days[which]!.push(other.days === null ? 0 : dayNumber(other.days, at));
          });
        }
      }
  }
  const [earliestStart, latestStart, earliestEnd, latestEnd] = days.map((one) => Int32Array.from(one)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  return { ...sorted(), dated: Uint8Array.from(dated), earliestStart, latestStart, earliestEnd, latestEnd };
}

/** Page after page, in the order of ids. */
async function* rowsOf(graph: GraphClient, text: string, museum: string): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const page = await graph.read(text, { museum, after, limit: int(PAGE) });
    yield* page;
    if (page.length < PAGE) return;
    after = page[page.length - 1]!.get('id');
  }
}
