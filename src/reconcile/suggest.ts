import { fullTextQuery } from '../api/searchText.js';
import { type GraphClient, int } from '../database/client.js';
import { readCypher } from '../database/cypherFiles.js';
import { normaliseName, sortableName } from '../domain/names.js';
import { entitiesOf, type Named, whereOf } from './entities.js';
import { idsIn } from './identifiers.js';
import { PROPERTIES } from './properties.js';
import { TYPES, type TypeName, typesOf } from './types.js';

/** One thing suggested. `notable` has the types of an organisation. */
export interface Suggestion extends Named {
  readonly description?: string;
  readonly notable?: readonly TypeName[];
  readonly broader?: readonly TypeName[];
}

/** Paging of suggestions: the typed prefix, number to skip, and maximum. */
export interface Page {
  readonly prefix: string;
  readonly skip: number;
  readonly limit: number;
}

const SUGGEST = readCypher('reconcile/suggest.cypher').text;

/** Organisations for the start of a name, whole or of any of its words, or for an id. An empty prefix has none. */
export async function suggestEntities(graph: GraphClient, page: Page): Promise<Suggestion[]> {
  const prefix = normaliseName(page.prefix);
  if (prefix === '') return [];
  const [known, records] = await Promise.all([
    page.skip === 0 ? entitiesOf(graph, idsIn(page.prefix)) : new Map(),
    graph.read(SUGGEST, {
      query: fullTextQuery(page.prefix),
      prefix,
      sortable: sortableName(page.prefix),
      kinds: null,
      skip: int(page.skip),
      limit: int(page.limit),
    }),
  ]);
  const rows = [...known.values(), ...records.map((record) => record.toObject() as Row)].map(suggested);
  return rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at).slice(0, page.limit);
}

interface Row extends Named {
  readonly kind: string;
  readonly national: boolean;
  readonly place: string | null;
  readonly region: string | null;
  readonly country: string | null;
  /** The matching name, if it is not the main name. */
  readonly matched?: string;
}

function suggested(row: Row): Suggestion {
  const types = typesOf(row);
  const what = [types[0]?.name, whereOf(row)].filter(Boolean).join(', ');
  const also = row.matched && row.matched !== row.name ? ` (also ${row.matched})` : '';
  return { id: row.id, name: row.name, description: `${what}${also}`, notable: types };
}

/** Types whose id, name or a word of it begins with the prefix; all if it is empty. */
export function suggestTypes(page: Page): Suggestion[] {
  return paged(TYPES, page);
}

/** Properties whose id, name or a word of it begins with the prefix; all if it is empty. */
export function suggestProperties(page: Page): Suggestion[] {
  return paged(
    PROPERTIES.map(({ id, name, description }) => ({ id, name, description })),
    page,
  );
}

function paged(all: readonly Suggestion[], { prefix, skip, limit }: Page): Suggestion[] {
  const asked = normaliseName(prefix);
  const begins = ({ id, name }: Named) =>
    [id, name].some((text) => ` ${normaliseName(text)}`.includes(` ${asked}`));
  return all.filter(begins).slice(skip, skip + limit);
}
