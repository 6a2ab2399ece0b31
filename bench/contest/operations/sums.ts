import { type Data, type Operation, spread } from './operation.js';

const PURPOSES = ['DISPLAY', 'RESEARCH', 'TOURING_EXHIBITION'];

const sums = (groups: Data) =>
  groups.nodes
    .map(({ keys: [{ key }], count, objects }: Data) => ({ purpose: key, loans: count, objects }))
    .sort(byPurpose);
const byPurpose = (one: Data, other: Data) => (one.purpose < other.purpose ? -1 : 1);
const aliases = (field: (purpose: string) => string) =>
  PURPOSES.map((purpose) => `${purpose}: ${field(purpose)}`).join(' ');
const SUMMED = '{ aggregate { count { nodes } node { objects { sum } } } }';
const ofAliases = (data: Data) =>
  PURPOSES.map((purpose) => ({
    purpose,
    loans: data[purpose].aggregate.count.nodes,
    objects: data[purpose].aggregate.node.objects.sum,
  })).filter(({ loans }) => loans > 0);

/** Counts and sums. */
export const SUMS: readonly Operation[] = [
  {
    name: 'counts',
    about: 'how many partners and loans a museum has, how many there are of a kind in a region',
    cases: ({ museums, regions }) =>
      spread(museums).map((id, at) => ({ id, kind: 'SCHOOL', region: regions[at % regions.length] })),
    service: {
      query: `query ($id: ID!, $kind: [OrganisationKind!], $region: [String!]) { organisation(id: $id) { partners { totalCount } loansLent(sites: true) { totalCount } }
        organisations(filter: { kind: $kind, region: $region }) { totalCount } }`,
      read: ({ organisation: { partners, loansLent }, organisations }) => ({
        partners: partners.totalCount,
        loans: loansLent.totalCount,
        ofKind: organisations.totalCount,
      }),
    },
    neo4jGraphql: {
      query: `query ($id: ID!, $kind: String!, $region: String!) { organisations(where: { id: { eq: $id } }) {
        partnersConnection(where: { edge: { mirrored: { eq: false } } }) { aggregate { count { nodes } } } loansLentConnection { aggregate { count { nodes } } } }
        organisationsConnection(where: { kind: { eq: $kind }, region: { eq: $region } }) { aggregate { count { nodes } } } }`,
      read: ({ organisations: [{ partnersConnection, loansLentConnection }], organisationsConnection }) => ({
        partners: partnersConnection.aggregate.count.nodes,
        loans: loansLentConnection.aggregate.count.nodes,
        ofKind: organisationsConnection.aggregate.count.nodes,
      }),
    },
    perLevel: {
      query: `query ($id: ID!, $kind: String!, $region: String!) { organisation(id: $id) { partnerCount loanCount } ofKind(kind: $kind, region: $region) }`,
      read: ({ organisation: { partnerCount, loanCount }, ofKind }) => ({
        partners: partnerCount,
        loans: loanCount,
        ofKind,
      }),
    },
  },
  {
    name: 'sumsOfOne',
    about: 'a museum’s loans by purpose: how many, and how many objects',
    cases: ({ museums }) => spread(museums).map((id) => ({ id })),
    service: {
      query: `query ($id: ID!) { organisation(id: $id) { loansLent(sites: true) { groups(by: [PURPOSE]) { nodes { keys { key } count objects } } } } }`,
      read: ({ organisation }) => sums(organisation.loansLent.groups),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { organisations(where: { id: { eq: $id } }) { ${aliases((purpose) => `loansLentConnection(where: { node: { purpose: { eq: "${purpose}" } } }) ${SUMMED}`)} } }`,
      read: ({ organisations: [found] }) => ofAliases(found),
    },
    perLevel: {
      query: `query ($id: ID!) { organisation(id: $id) { loanSums { purpose loans objects } } }`,
      read: ({ organisation }) => organisation.loanSums,
    },
  },
  {
    name: 'sumsOfAll',
    about: 'all loans by purpose: how many, and how many objects',
    cases: () => [{}],
    service: {
      query: '{ loans { groups(by: [PURPOSE]) { nodes { keys { key } count objects } } } }',
      read: ({ loans }) => sums(loans.groups),
    },
    neo4jGraphql: {
      query: `{ ${aliases((purpose) => `loansConnection(where: { purpose: { eq: "${purpose}" } }) ${SUMMED}`)} }`,
      read: ofAliases,
    },
    perLevel: {
      query: '{ sumsOfAll { purpose loans objects } }',
      read: ({ sumsOfAll }) => sumsOfAll,
    },
  },
];
