import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';

/** Types with ids, in check order: types come after those they are derived from. */
export const PAGED = [
  'Row',
  'Organisation',
  'Loan',
  'Project',
  'Figure',
  'Area',
  'Source',
  'Alias',
  'Identifier',
  'MergedOrganisation',
  'Judgement',
  'Submission',
  'Survey',
  'SurveyMeasure',
] as const;
export type PagedLabel = (typeof PAGED)[number];

/** Ids per statement; limits memory for a graph of any size. */
export const PAGE = 2_000;

/** Ids of all nodes of a label, page by page. */
export async function* pagesOf(graph: GraphClient, label: PagedLabel, size = PAGE): AsyncIterable<string[]> {
  const { text } = readCypher(`doctor/pages/${label}.cypher`);
  let after = '';
  for (;;) {
    const records = await graph.read(text, { after, limit: int(size) });
    const ids = records.map((record) => record.get('id') as string);
    if (ids.length > 0) yield ids;
    if (ids.length < size) return;
    after = ids.at(-1)!;
  }
}

/** A statement of cypher/doctor/facts. */
export const facts = (name: string) => readCypher(`doctor/facts/${name}.cypher`).text;
