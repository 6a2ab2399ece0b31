import { writeCursor } from '../../../src/api/compose/cursor.js';
import { type Data, type Operation, spread, times } from './operation.js';

const museumOf = spread;
const SORTED = 'sort: [{ sortName: ASC }, { id: ASC }], limit: 20';

/** Single objects and pages. */
export const PAGES: readonly Operation[] = [
  {
    name: 'point',
    about: 'one organisation by its id',
    cases: ({ museums, partners }) => [...museumOf(museums), ...museumOf(partners)].map((id) => ({ id })),
    service: {
      query: 'query ($id: ID!) { organisation(id: $id) { id name kind region country } }',
      read: ({ organisation }) => organisation,
    },
    neo4jGraphql: {
      query: 'query ($id: ID!) { organisations(where: { id: { eq: $id } }) { id name kind region country } }',
      read: ({ organisations }) => organisations[0],
    },
    perLevel: {
      query: 'query ($id: ID!) { organisation(id: $id) { id name kind region country } }',
      read: ({ organisation }) => organisation,
    },
  },
  {
    name: 'filteredPage',
    about: 'the first 20 of a kind in a region, by name',
    cases: ({ regions }) =>
      times((at) => ({
        kind: ['UNIVERSITY', 'SCHOOL', 'MUSEUM'][at % 3],
        region: regions[at % regions.length],
      })),
    service: {
      query:
        'query ($kind: [OrganisationKind!], $region: [String!]) { organisations(first: 20, filter: { kind: $kind, region: $region }) { nodes { id name } } }',
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query: `query ($kind: String!, $region: String!) { organisations(where: { kind: { eq: $kind }, region: { eq: $region } }, ${SORTED}) { id name } }`,
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query:
        'query ($kind: String!, $region: String!) { filteredPage(kind: $kind, region: $region) { id name } }',
      read: ({ filteredPage }) => filteredPage,
    },
  },
  {
    name: 'deepPage',
    about: 'a page of 20 far down the list by name',
    cases: ({ deep }) => deep.map((row) => ({ ...row })),
    service: {
      query: 'query ($after: String!) { organisations(first: 20, after: $after) { nodes { id name } } }',
      variables: ({ sortName, id }) => ({
        after: writeCursor('NAME:ASC', { value: sortName as string, id: id as string }),
      }),
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query: `query ($offset: Int!) { organisations(${SORTED}, offset: $offset) { id name } }`,
      variables: ({ offset }) => ({ offset }),
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query: 'query ($sortName: String!, $id: ID!) { deepPage(sortName: $sortName, id: $id) { id name } }',
      variables: ({ sortName, id }) => ({ sortName, id }),
      read: ({ deepPage }) => deepPage,
    },
  },
  {
    name: 'stringMatch',
    about: 'the first 20 whose name contains a text',
    cases: () => times((at) => ({ text: `${at % 2 === 0 ? 'museum' : 'partner'} ${1 + (at % 9)}${at % 7}` })),
    service: {
      query:
        'query ($text: String!) { organisations(first: 20, filter: { name: { contains: $text } }) { nodes { id name } } }',
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query: `query ($text: String!) { organisations(where: { sortName: { contains: $text } }, ${SORTED}) { id name } }`,
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query: 'query ($text: String!) { stringMatch(text: $text) { id name } }',
      read: ({ stringMatch }) => stringMatch,
    },
  },
  {
    name: 'fullText',
    about: 'the ten best hits of a full-text search, ranked',
    custom: true,
    cases: () => times((at) => textOf(`museum ${100 + at * 20}`)),
    service: {
      query:
        'query ($text: String!) { search(text: $text, first: 10) { nodes { ... on Organisation { id name } ... on Loan { id name: title } } } }',
      variables: ({ exact }) => ({ text: exact }),
      read: ({ search }) => search.nodes,
    },
    neo4jGraphql: {
      query: 'query ($query: String!, $exact: String!) { search(query: $query, exact: $exact) { id name } }',
      read: ({ search }) => search,
    },
    perLevel: {
      query:
        'query ($query: String!, $exact: String!) { fullText(query: $query, exact: $exact) { id name } }',
      read: ({ fullText }) => fullText,
    },
  },
  {
    name: 'byDegree',
    about: 'the 20 of a kind with most partners',
    cases: () => ['UNIVERSITY', 'SCHOOL', 'MUSEUM', 'CHARITY', 'LIBRARY'].map((kind) => ({ kind })),
    service: {
      query:
        'query ($kind: [OrganisationKind!]) { organisations(first: 20, filter: { kind: $kind }, orderBy: { by: PARTNERS, direction: DESC }) { nodes { id name } } }',
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query:
        'query ($kind: String!) { organisations(where: { kind: { eq: $kind } }, sort: [{ partnerCount: DESC }, { id: ASC }], limit: 20) { id name } }',
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query: 'query ($kind: String!) { byDegree(kind: $kind) { id name } }',
      read: ({ byDegree }) => byDegree,
    },
  },
  {
    name: 'manyRoots',
    about: 'twenty small root fields in one request',
    cases: ({ museums, partners }) =>
      times((at) => ({
        ids: Array.from({ length: 20 }, (_, place) => {
          const list = place % 2 === 0 ? museums : partners;
          return list[(at * 37 + place * 11) % list.length]!;
        }),
      })),
    read: (rows: Data) => rows.map(({ name }: Data) => name),
    service: {
      ...twenty('organisation(id: $ID) { name }'),
      read: (data) => roots(data).map(({ name }) => name),
    },
    neo4jGraphql: {
      ...twenty('organisations(where: { id: { eq: $ID } }) { name }'),
      read: (data) => roots(data).map(([row]) => row.name),
    },
    perLevel: {
      ...twenty('organisation(id: $ID) { name }'),
      read: (data) => roots(data).map(({ name }) => name),
    },
  },
];

function twenty(field: string) {
  const places = Array.from({ length: 20 }, (_, at) => at);
  return {
    query: `query (${places.map((at) => `$id${at}: ID!`).join(', ')}) { ${places.map((at) => `root${at}: ${field.replace('$ID', `$id${at}`)}`).join(' ')} }`,
    variables: ({ ids }: { ids?: unknown }) =>
      Object.fromEntries((ids as string[]).map((id, at) => [`id${at}`, id])),
  };
}

const roots = (data: Data): Data[] => Array.from({ length: 20 }, (_, at) => data[`root${at}`]);

/** The typed text, and its Lucene query: each word complete or as a prefix, and the words in order. */
function textOf(text: string) {
  const words = text.split(' ');
  const parts = words.map((word) => `+(${word}^4 OR ${word}*)`);
  return { query: `${parts.join(' ')} "${words.join(' ')}"^8`, exact: text };
}
