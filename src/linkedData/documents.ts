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

/** The tables that a document about a member of a collection is made of: its own row, its relations, and for an organisation its partnerships. */
function tablesOf(collection: Collection): readonly Table[] {
  if (collection === 'partnerships') return [PARTNERSHIPS, ORGANISATIONS];
  const own = [tableOf('everything', collection)!, relationsOf(THINGS[collection])];
  return collection === 'organisations' ? [...own, PARTNERSHIPS] : own;
}

/** The request for the rows of a document: filters on the thing and on its partnerships. */
export function documentRequest(
  collection: Collection,
  id: string,
  schema: GraphQLSchema,
  base: string,
): ExportRequest {
  const read = (of: string, filter: object) =>
    readRequest({ format: 'turtle', of, filter: JSON.stringify(filter) }, schema, base);
  const ends = collection === 'partnerships' ? id.split('~') : [id];
  const own = read('everything', {
    [collection === 'partnerships' ? 'organisations' : collection]: { ids: ends },
  });
  const pairs = read(
    'partnerships',
    collection === 'partnerships'
      ? { ids: [id] }
      : { or: [{ museum: { ids: ends } }, { partner: { ids: ends } }] },
  );
  return { ...own, filters: { ...own.filters, ...pairs.filters }, sites: true };
}

/** Writes the document: what it is about, then the descriptions. */
export const documentWriter =
  (collection: Collection, id: string, syntax: Syntax) =>
  (source: ExportSource): AsyncGenerator<Chunk> => {
    const { base } = source.request;
    const at = addressesAt(base);
    async function* all(): AsyncGenerator<readonly Description[]> {
      yield [aboutDocument(source, at.data(collection, id, syntax.extension), at.thing(collection, id), at)];
      yield* describeTables(source, tablesOf(collection), at);
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
