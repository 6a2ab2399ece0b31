import type { Record as Row } from 'neo4j-driver';
import { readCypher } from '../graph/statement.js';

/** A loan or project of a national museum with one other organisation, and how it lies to a year. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  /** Purpose of a loan, kind of a project. */
  readonly what: string;
  readonly way: 'LENT' | 'BORROWED' | 'TOGETHER';
  readonly museum: string;
  readonly museumName: string;
  readonly other: string;
  readonly kind: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly places: readonly string[];
  readonly objects: number | null;
  readonly people: number | null;
  readonly outcomes: readonly string[];
  readonly sources: readonly string[];
  readonly dated: boolean;
  readonly certain: boolean;
  readonly possible: boolean;
}

/** A published figure that is about no area. */
export interface Published {
  readonly id: string;
  readonly year: string;
  readonly measure: string;
  readonly scope: string;
  readonly value: number | null;
  readonly status: string;
  readonly qualifier: string | null;
  readonly unit: string;
  readonly theme: string | null;
  readonly note: string | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}

/** Reads one of the Cypher files of `cypher/report`. */
export type ReadReport = (
  text: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<readonly Row[]>;

const [FIGURES, MUSEUMS, LOANS, PROJECTS] = ['figures', 'museums', 'loans', 'projects'].map(
  (name) => readCypher(`report/${name}.cypher`).text,
) as [string, string, string, string];

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));

/** What was published, of all years. */
export async function readFigures(read: ReadReport): Promise<readonly Published[]> {
  const rows = await read(FIGURES, {});
  return rows.map((row) => {
    const one = row.toObject() as unknown as Published;
    return { ...one, value: number(one.value) };
  });
}

/** What the national museums did with others, of all times. */
export async function readFacts(read: ReadReport, from: string, to: string): Promise<readonly Fact[]> {
  const rows: Row[] = [];
  for (const text of [LOANS, PROJECTS])
    for (const museum of await read(MUSEUMS, {}))
      rows.push(...(await read(text, { museum: museum.get('id'), from, to })));
  return rows.map((row) => {
    const one = row.toObject() as unknown as Fact;
    return { ...one, objects: number(one.objects), people: number(one.people) };
  });
}
