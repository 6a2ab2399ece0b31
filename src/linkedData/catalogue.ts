import type { GraphQLSchema } from 'graphql';
import type { Column } from '../export/columns.js';
import { FORMATS } from '../export/formats.js';
import { ALL_TABLES } from '../export/request.js';
import type { Table } from '../export/tables.js';
import type { ExportSource } from '../export/types.js';
import { ABOUT, AUTHORS, KEYWORDS } from '../release/names.js';
import { type Planned, planOf } from '../release/plan.js';
import type { Addresses } from './addresses.js';
import { datasetDescriptions } from './dataset.js';
import { type Description, type Fact, iri, type Name, named, number, text, truth } from './terms.js';

/** Classes of the data set with the columns of cypher/export/counts.cypher. */
const COUNTED = {
  organisations: 'org:Organization',
  loans: 'mpg:Loan',
  projects: 'mpg:Project',
  sources: 'mpg:Source',
  figures: 'mpg:Figure',
} as const satisfies Readonly<Record<string, Name>>;

const COUNTS: Table = {
  name: 'counts',
  about: 'number of things of each type',
  columns: Object.keys(COUNTED).map(
    (name): Column => ({ name, type: 'INTEGER', about: `Number of ${name}.` }),
  ),
  parts: [{ file: 'counts' }],
};

/** The data set with its files, its service and its size: DCAT, VoID and schema.org. */
export async function catalogueDescriptions(
  source: ExportSource,
  schema: GraphQLSchema,
  at: Addresses,
): Promise<Description[]> {
  let counts: readonly unknown[] = [];
  for await (const [row = []] of source.rows(COUNTS)) counts = row;
  const sizes = Object.values(COUNTED).map((type, index) => partition(type, Number(counts[index]), at));
  const files = planOf(schema)
    .filter(({ request }) => request.of === 'everything')
    .map((planned) => distribution(planned, at));
  const [whole, ...others] = datasetDescriptions(source.about, at);
  const facts: Fact[] = [
    ...whole!.facts,
    ...aboutFacts(at),
    ['void:entities', number(counts.reduce<number>((sum, count) => sum + Number(count), 0))],
    ...sizes.map(({ subject }): Fact => ['void:classPartition', iri(subject)]),
    ...files.flatMap(({ subject }): Fact[] => [
      ['dcat:distribution', iri(subject)],
      ['schema:distribution', iri(subject)],
    ]),
  ];
  return [{ subject: at.dataset, facts }, ...others, ...sizes, ...files, creator(at), service(at)];
}

const aboutFacts = (at: Addresses): Fact[] => [
  ['dcterms:description', text(ABOUT)],
  ['schema:description', text(ABOUT)],
  ...KEYWORDS.flatMap((word): Fact[] => [
    ['dcat:keyword', text(word)],
    ['schema:keywords', text(word)],
  ]),
  ['dcat:landingPage', iri(`${at.base}/`)],
  ['schema:url', iri(`${at.base}/`)],
  ['dcterms:license', iri(`${at.base}/docs/licences`)],
  ['schema:license', iri(`${at.base}/docs/licences`)],
  ['schema:creator', iri(at.part(at.dataset, 'creator'))],
  ['dcterms:creator', iri(at.part(at.dataset, 'creator'))],
  ['schema:isAccessibleForFree', truth(true)],
  ['dcterms:conformsTo', iri(`${at.base}/shapes.ttl`)],
  ['void:uriSpace', text(`${at.base}/id/`)],
  ['void:vocabulary', iri(`${at.base}/vocabulary#`)],
  ['void:dataDump', iri(`${at.base}/export?format=turtle&of=everything`)],
];

/** The number of things of a class (VoID). */
function partition(type: Name, count: number, at: Addresses): Description {
  const facts: Fact[] = [
    ['void:class', named(type)],
    ['void:entities', number(count)],
  ];
  return { subject: at.part(at.dataset, 'class', type.slice(type.indexOf(':') + 1)), facts };
}

/** A file of an export. */
function distribution({ path, request }: Planned, at: Addresses): Description {
  const { format, table, of } = request;
  const { type, tables } = FORMATS[format];
  const name = table?.name ?? (tables === 'ANY' ? ALL_TABLES : undefined);
  const url = iri(`${at.base}/export?${new URLSearchParams({ format, of, ...(name && { table: name }) })}`);
  const media = type.split(';', 1)[0]!;
  const facts: Fact[] = [
    ['rdf:type', named('dcat:Distribution')],
    ['rdf:type', named('schema:DataDownload')],
    ['dcterms:title', text(path)],
    ['schema:name', text(path)],
    ['dcat:downloadURL', url],
    ['dcat:accessURL', url],
    ['schema:contentUrl', url],
    ['dcat:mediaType', iri(`https://www.iana.org/assignments/media-types/${media}`)],
    ['schema:encodingFormat', text(media)],
    ['dcterms:license', iri(`${at.base}/docs/licences`)],
  ];
  return { subject: at.part(at.dataset, 'file', path), facts };
}

const creator = (at: Addresses): Description => ({
  subject: at.part(at.dataset, 'creator'),
  facts: [
    ['rdf:type', named('foaf:Agent')],
    ['rdf:type', named('schema:Organization')],
    ['foaf:name', text(AUTHORS)],
    ['schema:name', text(AUTHORS)],
  ],
});

/** The GraphQL API (DCAT). */
const service = (at: Addresses): Description => ({
  subject: at.part(at.dataset, 'service'),
  facts: [
    ['rdf:type', named('dcat:DataService')],
    ['dcterms:title', text('GraphQL API')],
    ['dcat:endpointURL', iri(`${at.base}/graphql`)],
    ['dcat:endpointDescription', iri(`${at.base}/schema.graphql`)],
    ['dcat:servesDataset', iri(at.dataset)],
  ],
});
