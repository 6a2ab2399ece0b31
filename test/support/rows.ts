import type { GraphClient } from '../../src/database/client.js';
import type { Mention, ParsedRecord, ParsedRow } from '../../src/ingest/records.js';
import { Issues } from '../../src/ingest/report.js';
import { submit } from '../../src/ingest/submission/importRun.js';
import type { Outcome, RunOptions, Submission } from '../../src/ingest/submission/submission.js';
import { readTables } from '../../src/ingest/tables.js';

/** A row that names organisations; `key` makes it distinct. */
export function row(
  line: number,
  key: readonly string[],
  mentions: readonly Mention[],
  thing: ParsedRecord['thing'],
  sources = ['https://example.org/page'],
): ParsedRow {
  return {
    line,
    key,
    statement: { mentions, sources, thing },
    named: mentions.map((mention, at) => ({
      column: 'name',
      value: mention.name,
      key: [...key, String(at)],
    })),
  };
}

/** A loan from one organisation to another. */
export function loan(
  line: number,
  lender: string,
  borrower: string,
  title: string,
  more: object = {},
): ParsedRow {
  return row(
    line,
    [lender, borrower, title],
    [
      { name: lender, kind: 'museum' },
      { name: borrower, kind: 'museum' },
    ],
    {
      is: 'LOAN',
      title,
      lenders: [0],
      borrowers: [1],
      direction: 'LENT',
      purpose: 'DISPLAY',
      ...more,
    } as ParsedRecord['thing'],
  );
}

/** A project of a museum with a partner. */
export function work(
  line: number,
  museum: string,
  partner: string,
  title: string,
  more: object = {},
): ParsedRow {
  return row(
    line,
    [museum, partner, title],
    [
      { name: museum, kind: 'museum' },
      { name: partner, kind: 'university' },
    ],
    {
      is: 'PROJECT',
      title,
      museums: [0],
      partners: [1],
      kind: 'RESEARCH',
      printedKind: 'research_project',
      ...more,
    } as ParsedRecord['thing'],
  );
}

/** Submits rows as a return of this name, `size` at a time. */
export async function submitRows(
  graph: GraphClient,
  name: string,
  rows: readonly ParsedRow[],
  { size = 5_000, ...options }: RunOptions & { size?: number; fingerprint?: string } = {},
): Promise<Outcome & { issues: Issues }> {
  const issues = new Issues();
  const print = options.fingerprint ?? JSON.stringify(rows);
  const submission: Submission = {
    name,
    file: name,
    fingerprint: print,
    sha256: print,
    layout: 'test',
    by: 'test',
    ...(options.own !== undefined && { museum: options.own }),
  };
  async function* source() {
    for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
  }
  const outcome = await submit(graph, submission, source, issues, readTables(), options);
  return { ...outcome, issues };
}

/** Canonical text of organisations, loans, projects and aggregates, for comparison. */
export async function pictureOf(graph: GraphClient): Promise<string[]> {
  const nodes = await graph.read(`
    MATCH (n) WHERE n:Organisation OR n:Loan OR n:Project OR n:Figure OR n:Source OR n:Alias OR n:Identifier
    RETURN labels(n) AS labels, properties(n) AS properties`);
  const links = await graph.read(`
    MATCH (a)-[r:LENT|TO|SHOWN_AT|PARTICIPATES_IN|FUNDS|EVIDENCED_BY|SITE_OF|PARTNERS_WITH|NAMES|IDENTIFIES|ABOUT]->(b)
    RETURN a.id AS one, type(r) AS type, b.id AS other, properties(r) AS properties`);
  const text = (value: unknown) =>
    JSON.stringify(value, (_, one) =>
      one && typeof one === 'object' && !Array.isArray(one) && 'low' in one
        ? Number(one)
        : one && typeof one === 'object' && !Array.isArray(one)
          ? Object.fromEntries(Object.entries(one).sort())
          : one,
    );
  return [
    ...nodes.map((record) => text([record.get('labels').sort(), record.get('properties')])),
    ...links.map((record) =>
      text([record.get('one'), record.get('type'), record.get('other'), record.get('properties')]),
    ),
  ].sort();
}
