import type { GraphQLSchema } from 'graphql';
import { readRequest } from '../export/request.js';
import { type Table, THINGS, type ThingType, tableOf } from '../export/tables.js';
import type { Chunk, ExportRequest, ExportSource } from '../export/types.js';
import { type Addresses, addressesAt, type Collection } from './addresses.js';
import { describeTables } from './describe.js';
import { prefixesOf } from './prefixes.js';
import type { Syntax } from './syntaxes/syntax.js';
import { type Description, iri, named, number, text, typed } from './terms.js';

const ORGANISATIONS = tableOf('everything', 'organisations')!;
const RELATIONS = tableOf('everything', 'relations')!;
const PARTNERSHIPS = tableOf('partnerships', 'partnerships')!;

/** Both ends of this relation are organisations, so that a filter on them would select nothing; organisations state it themselves. */
const SITE_OF = 'relations/SITE_OF';

/** The relations that have a thing of this type at one end. */
const relationsOf = (type: ThingType): Table => ({
  ...RELATIONS,
  parts: RELATIONS.parts.filter(({ file, ends }) => file !== SITE_OF && ends?.includes(type)),
});

/** What a document is made of: a request, which has the filters, and tables. */
export interface DocumentPlan {
  readonly request: ExportRequest;
  readonly tables: readonly Table[];
}

type Filter = Readonly<Record<string, unknown>>;

/**
 * A document has its own row and its relations; of an organisation also its partnerships, of a partnership also the two organisations.
 */
export function planDocument(
  collection: Collection,
  id: string,
  schema: GraphQLSchema,
  base: string,
): DocumentPlan {
  const read = (of: string, filter: Filter) =>
    readRequest({ format: 'turtle', of, filter: JSON.stringify(filter) }, schema, base);
  const partnerships = (...filters: readonly Filter[]): Table => ({
    ...PARTNERSHIPS,
    parts: filters.map((filter) => ({
      ...PARTNERSHIPS.parts[0]!,
      filters: read('partnerships', filter).filters,
    })),
  });
  if (collection === 'partnerships') {
    const request = read('everything', { organisations: { ids: id.split('~') } });
    return { request: { ...request, sites: true }, tables: [partnerships({ ids: [id] }), ORGANISATIONS] };
  }
  const request = { ...read('everything', { [collection]: { ids: [id] } }), sites: true };
  const own = [tableOf('everything', collection)!, relationsOf(THINGS[collection])];
  if (collection !== 'organisations') return { request, tables: own };
  // One condition for each end, because a statement with both would read all partnerships.
  const ends = ['museum', 'partner'].map((end) => ({ [end]: { ids: [id] }, mirrored: false }));
  return { request, tables: [...own, partnerships(...ends)] };
}

/** Writes the document: what it is about, then the descriptions. */
export const documentWriter =
  (collection: Collection, id: string, syntax: Syntax, tables: readonly Table[]) =>
  (source: ExportSource): AsyncGenerator<Chunk> => {
    const { base } = source.request;
    const at = addressesAt(base);
    async function* all(): AsyncGenerator<readonly Description[]> {
      yield [aboutDocument(source, at.data(collection, id, syntax.extension), at.thing(collection, id), at)];
      yield* describeTables(source, tables, at);
    }
    return syntax.write(all(), prefixesOf(base), at.dataset);
  };

/** The document itself: its topic, the data set it is part of, and its version. */
const aboutDocument = (
  { about }: ExportSource,
  subject: string,
  thing: string,
  at: Addresses,
): Description => ({
  subject,
  facts: [
    ['rdf:type', named('foaf:Document')],
    ['foaf:primaryTopic', iri(thing)],
    ['void:inDataset', iri(at.dataset)],
    ['dcterms:rights', text(about.licence)],
    ['schema:version', number(about.data_version)],
    ...(about.data_changed ? [['dcterms:modified', typed(about.data_changed, 'xsd:dateTime')] as const] : []),
  ],
});
