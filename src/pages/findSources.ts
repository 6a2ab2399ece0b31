import { requiredForms } from '../api/searchText.js';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import type { Several, SourceRef } from './parts.js';

/** Maximum number of sources in one answer. */
const MOST_SOURCES = 100;

/** Sources whose title, publisher and address contain all words of a text, by title. */
export async function findSources(graph: GraphClient, text: string): Promise<Several<SourceRef>> {
  const words = requiredForms(text);
  if (words.length === 0) return { totalCount: 0, nodes: [] };
  const rows = await graph.read(readCypher('siteInfo/findSources.cypher').text, {
    words,
    limit: int(MOST_SOURCES),
  });
  return {
    totalCount: Number(rows[0]?.get('totalCount') ?? 0),
    nodes: rows.map((row) => row.get('source') as SourceRef),
  };
}
