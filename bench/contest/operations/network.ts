import { type Data, type Operation, spread, times } from './operation.js';

const MIRRORED_NOT = 'edge: { mirrored: { eq: false } }';

/** Pairs in canonical order. */
const ties = (pairs: readonly (readonly string[])[]) =>
  pairs.map(([one = '', other = '']) => (one < other ? `${one} ${other}` : `${other} ${one}`)).sort();
const tiesOf = (edges: Data) => ties(edges.map(({ one, other }: Data) => [one, other]));

/** Any of several shortest paths is valid: they are compared by length and ends. */
const way = (steps: number | null, names: readonly string[]) =>
  steps === null ? null : { steps, from: names[0], to: names.at(-1) };

/** Path queries, and the main question of the project. */
export const NETWORK: readonly Operation[] = [
  {
    name: 'path',
    about: 'a shortest way from partner to partner, of four steps at most',
    custom: true,
    cases: ({ partners }) =>
      times((at) => ({
        from: partners[(at * 37) % partners.length],
        to: partners[(at * 53 + 7) % partners.length],
      })),
    read: (found: Data) => found && way(found.steps, found.names),
    service: {
      query:
        'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, first: 1, maxHops: 4) { stepsApart paths { hops { one { name } other { name } } } } }',
      read: ({ paths: { paths } }) =>
        paths[0]
          ? way(paths[0].hops.length, [paths[0].hops[0].one.name, paths[0].hops.at(-1).other.name])
          : null,
    },
    neo4jGraphql: {
      query: 'query ($from: ID!, $to: ID!) { way(from: $from, to: $to) { steps names } }',
      read: (data) => data.way && way(data.way.steps, data.way.names),
    },
    perLevel: {
      query: 'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { steps names } }',
      read: ({ path }) => path && way(path.steps, path.names),
    },
  },
  {
    name: 'sharedPartners',
    about: 'whom two museums have in common: how many, and the 20 with whom they did most',
    custom: true,
    cases: ({ museums }) =>
      spread(museums.slice(0, 60)).map((one, at) => ({
        one,
        other: museums[(museums.indexOf(one) + 1 + (at % 3)) % museums.length],
      })),
    service: {
      query:
        'query ($one: ID!, $other: ID!) { sharedPartners(of: [$one, $other], first: 20) { total partners { strength organisation { name } } } }',
      read: ({ sharedPartners: { total, partners } }) => ({
        total,
        partners: partners.map(({ strength, organisation }: Data) => ({ name: organisation.name, strength })),
      }),
    },
    neo4jGraphql: {
      query:
        'query ($one: ID!, $other: ID!) { shared(one: $one, other: $other) { total partners { name strength } } }',
      read: ({ shared }) => shared,
    },
    perLevel: {
      query:
        'query ($one: ID!, $other: ID!) { sharedPartners(one: $one, other: $other) { total partners { name strength } } }',
      read: ({ sharedPartners }) => sharedPartners,
    },
  },
  {
    name: 'neighbourhood',
    about: 'the 49 with whom a museum did most, and who of all these works with whom',
    custom: true,
    cases: ({ museums }) => spread(museums).map((id) => ({ id })),
    read: ({ nodes, edges }: Data) => ({ nodes, edges: ties(edges) }),
    service: {
      query:
        'query ($id: ID!) { neighbourhood(of: [$id], first: 50) { nodes { id: organisationId name } edges { one other } } }',
      read: ({ neighbourhood: { nodes, edges } }) => ({ nodes, edges: tiesOf(edges) }),
    },
    neo4jGraphql: {
      query: 'query ($id: ID!) { around(id: $id) { nodes { id name } edges { one other } } }',
      read: ({ around: { nodes, edges } }) => ({ nodes, edges: tiesOf(edges) }),
    },
    perLevel: {
      query: 'query ($id: ID!) { around(id: $id) { nodes { id name } edges { one other } } }',
      read: ({ around: { nodes, edges } }) => ({ nodes, edges: tiesOf(edges) }),
    },
  },
  {
    name: 'mission',
    about: 'which universities partner with which museums of a region: the first 20 pairs, with their facts',
    custom: true,
    cases: ({ regions }) => regions.map((region) => ({ region })),
    service: {
      query: `query ($region: [String!]) { partnerships(first: 20, filter: { museum: { region: $region }, partner: { kind: UNIVERSITY } }) {
        nodes { museum { name } partner { name } objects firstYear lastYear } } }`,
      read: ({ partnerships }) =>
        partnerships.nodes.map(({ museum, partner, ...facts }: Data) => ({
          museum: museum.name,
          partner: partner.name,
          ...facts,
        })),
    },
    neo4jGraphql: {
      query:
        'query ($region: String!) { pairs(region: $region) { museum partner objects firstYear lastYear } }',
      read: ({ pairs }) => pairs,
    },
    perLevel: {
      query:
        'query ($region: String!) { mission(region: $region) { museum partner objects firstYear lastYear } }',
      read: ({ mission }) => mission,
    },
  },
  {
    name: 'missionByMuseum',
    about: 'the first ten museums of a region, each with its first ten universities',
    cases: ({ regions }) => regions.map((region) => ({ region })),
    service: {
      query: `query ($region: [String!]) { museums(first: 10, filter: { region: $region }) { nodes { name
        partners(first: 10, filter: { node: { kind: UNIVERSITY } }) { edges { node { name } partnership { objects } } } } } }`,
      read: ({ museums }) =>
        museums.nodes.map(({ name, partners }: Data) => ({
          name,
          partners: partners.edges.map(({ node, partnership }: Data) => ({
            name: node.name,
            objects: partnership.objects,
          })),
        })),
    },
    neo4jGraphql: {
      query: `query ($region: String!) { organisations(where: { kind: { eq: "MUSEUM" }, region: { eq: $region } }, sort: [{ sortName: ASC }, { id: ASC }], limit: 10) { name
        partnersConnection(first: 10, where: { node: { kind: { eq: "UNIVERSITY" } }, ${MIRRORED_NOT} }, sort: [{ node: { sortName: ASC } }, { node: { id: ASC } }]) {
          edges { node { name } properties { objects } } } } }`,
      read: ({ organisations }) =>
        organisations.map(({ name, partnersConnection }: Data) => ({
          name,
          partners: partnersConnection.edges.map(({ node, properties }: Data) => ({
            name: node.name,
            objects: properties.objects,
          })),
        })),
    },
    perLevel: {
      query: `query ($region: String!) { museums(region: $region) { name partners(first: 10, kind: "UNIVERSITY") { organisation { name } objects } } }`,
      read: ({ museums }) =>
        museums.map(({ name, partners }: Data) => ({
          name,
          partners: partners.map(({ organisation, objects }: Data) => ({ name: organisation.name, objects })),
        })),
    },
  },
];
