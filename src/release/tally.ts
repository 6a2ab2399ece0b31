import type { Chunk } from '../export/types.js';

/** Count of each value, in value order. */
export type Counted = Readonly<Record<string, number>>;

/** A source as listed in the release; null if not recorded. */
export interface SourceRow {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly licence: string | null;
}

/** Counts of a release's contents, computed from its files: docs/releases.md. */
export interface Counts {
  readonly partnerships: Counted;
  readonly everything: Counted;
  readonly national_museums: number;
  readonly organisations_by_kind: Counted;
  readonly loans_by_purpose: Counted;
  readonly projects_by_kind: Counted;
  readonly sources_by_licence: Counted;
}

/** Key for null among the counts, distinct from 0 and empty text. */
export const NOT_KNOWN = 'not known';
export const NOT_RECORDED = 'not recorded';

/** Which column of which table is counted by its values. */
const BY = {
  organisations_by_kind: ['organisations', 'kind', NOT_KNOWN],
  loans_by_purpose: ['loans', 'purpose', NOT_KNOWN],
  projects_by_kind: ['projects', 'kind', NOT_KNOWN],
  sources_by_licence: ['sources', 'licence', NOT_RECORDED],
} as const;

type Row = Readonly<Record<string, unknown>> & { readonly table: string };

/** Computes counts from the JSON Lines of a release, so that they match the files. */
export class Tally {
  readonly sources: SourceRow[] = [];
  readonly #tables = { partnerships: new Map<string, number>(), everything: new Map<string, number>() };
  readonly #by = new Map(Object.keys(BY).map((name) => [name, new Map<string, number>()]));
  #national = 0;

  /** Processes a chunk of JSON Lines (complete lines) of partnerships or everything. */
  see(of: 'partnerships' | 'everything', chunk: Chunk): void {
    for (const line of String(chunk).split('\n')) if (line) this.#row(of, JSON.parse(line) as Row);
  }

  #row(of: 'partnerships' | 'everything', row: Row): void {
    if (row.table === 'about') return;
    add(this.#tables[of], row.table);
    if (of === 'partnerships') return;
    for (const [name, [table, column, without]] of Object.entries(BY))
      if (row.table === table) add(this.#by.get(name)!, String(row[column] ?? without));
    if (row.table === 'organisations' && row.national) this.#national += 1;
    if (row.table === 'sources') this.sources.push(row as unknown as SourceRow);
  }

  counts(): Counts {
    const by = (name: keyof typeof BY) => inOrder(this.#by.get(name)!);
    return {
      partnerships: Object.fromEntries(this.#tables.partnerships),
      everything: Object.fromEntries(this.#tables.everything),
      national_museums: this.#national,
      organisations_by_kind: by('organisations_by_kind'),
      loans_by_purpose: by('loans_by_purpose'),
      projects_by_kind: by('projects_by_kind'),
      sources_by_licence: by('sources_by_licence'),
    };
  }
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

const inOrder = (counts: ReadonlyMap<string, number>): Counted =>
  Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
