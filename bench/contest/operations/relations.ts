import { type Data, names, type Operation, spread, times } from './operation.js';

const PARTNERS_OF =
  'partnersConnection(first: $N, where: { edge: { mirrored: { eq: false } } }, sort: [{ node: { sortName: ASC } }, { node: { id: ASC } }])';

const regionsOf = (regions: readonly string[]) =>
  times((at) => ({
    region: regions[at % regions.length],
    near: regions[(at * 5 + 1 + Math.floor(at / regions.length)) % regions.length],
  }));

/** Relations and their properties. */
export const RELATIONS: readonly Operation[] = [
  {
    name: 'nested',
    about: 'a museum, ten loans, their borrowers, and five partners of each',
    cases: ({ museums }) => spread(museums).map((id) => ({ id })),
    service: {
      query: `query ($id: ID!) { organisation(id: $id) { name loansLent(first: 10, sites: true, orderBy: { by: TITLE, direction: ASC }) {
        nodes { title borrowers { nodes { name partners(first: 5) { nodes { name } } } } } } } }`,
      read: ({ organisation: { name, loansLent } }) => ({
        name,
        loans: loansLent.nodes.map(({ title, borrowers }: Data) => ({
          title,
          borrowers: borrowers.nodes.map((one: Data) => ({
            name: one.name,
            partners: names(one.partners.nodes),
          })),
        })),
      }),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { organisations(where: { id: { eq: $id } }) { name
        loansLent(limit: 10, sort: [{ sortTitle: ASC }, { id: ASC }]) {
          title borrowers(limit: 20, sort: [{ sortName: ASC }, { id: ASC }]) { name ${PARTNERS_OF.replace('$N', '5')} { edges { node { name } } } } } } }`,
      read: ({ organisations: [{ name, loansLent }] }) => ({
        name,
        loans: loansLent.map(({ title, borrowers }: Data) => ({
          title,
          borrowers: borrowers.map((one: Data) => ({
            name: one.name,
            partners: one.partnersConnection.edges.map(({ node }: Data) => node.name),
          })),
        })),
      }),
    },
    perLevel: {
      query: `query ($id: ID!) { organisation(id: $id) { name
        loansLent(first: 10) { title borrowers { name partners(first: 5) { organisation { name } } } } } }`,
      read: ({ organisation: { name, loansLent } }) => ({
        name,
        loans: loansLent.map(({ title, borrowers }: Data) => ({
          title,
          borrowers: borrowers.map((one: Data) => ({
            name: one.name,
            partners: one.partners.map(({ organisation }: Data) => organisation.name),
          })),
        })),
      }),
    },
  },
  {
    name: 'relationSome',
    about: 'museums of a region with a university of another as a partner',
    cases: ({ regions }) => regionsOf(regions),
    service: {
      query: `query ($region: [String!], $near: [String!]) { organisations(first: 20, filter: { kind: MUSEUM, region: $region,
        partners: { some: { node: { kind: UNIVERSITY, region: $near } } } }) { nodes { id name } } }`,
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query: `query ($region: String!, $near: String!) { organisations(where: { kind: { eq: "MUSEUM" }, region: { eq: $region },
        partners: { some: { kind: { eq: "UNIVERSITY" }, region: { eq: $near } } } }, sort: [{ sortName: ASC }, { id: ASC }], limit: 20) { id name } }`,
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query:
        'query ($region: String!, $near: String!) { relationSome(region: $region, near: $near) { id name } }',
      read: ({ relationSome }) => relationSome,
    },
  },
  {
    name: 'relationNone',
    about: 'schools of a region without a museum of another as a partner',
    cases: ({ regions }) => regionsOf(regions),
    service: {
      query: `query ($region: [String!], $near: [String!]) { organisations(first: 20, filter: { kind: SCHOOL, region: $region,
        partners: { none: { node: { kind: MUSEUM, region: $near } } } }) { nodes { id name } } }`,
      read: ({ organisations }) => organisations.nodes,
    },
    neo4jGraphql: {
      query: `query ($region: String!, $near: String!) { organisations(where: { kind: { eq: "SCHOOL" }, region: { eq: $region },
        partners: { none: { kind: { eq: "MUSEUM" }, region: { eq: $near } } } }, sort: [{ sortName: ASC }, { id: ASC }], limit: 20) { id name } }`,
      read: ({ organisations }) => organisations,
    },
    perLevel: {
      query:
        'query ($region: String!, $near: String!) { relationNone(region: $region, near: $near) { id name } }',
      read: ({ relationNone }) => relationNone,
    },
  },
  {
    name: 'edgeFacts',
    about: 'a museum’s 50 newest partnerships with their facts',
    cases: ({ museums }) => spread(museums).map((id) => ({ id })),
    service: {
      query: `query ($id: ID!) { organisation(id: $id) { name partners(first: 50, orderBy: { by: FIRST_YEAR, direction: DESC }) {
        edges { node { name } partnership { objects firstYear lastYear } } } } }`,
      read: ({ organisation: { name, partners } }) => ({
        name,
        partners: partners.edges.map(({ node, partnership }: Data) => ({ name: node.name, ...partnership })),
      }),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { organisations(where: { id: { eq: $id } }) { name partnersConnection(first: 50,
        where: { edge: { mirrored: { eq: false } } }, sort: [{ edge: { firstYear: DESC } }, { node: { id: ASC } }]) {
          edges { node { name } properties { objects firstYear lastYear } } } } }`,
      read: ({ organisations: [{ name, partnersConnection }] }) => ({
        name,
        partners: partnersConnection.edges.map(({ node, properties }: Data) => ({
          name: node.name,
          ...properties,
        })),
      }),
    },
    perLevel: {
      query: `query ($id: ID!) { organisation(id: $id) { name newestPartners(first: 50) { organisation { name } objects firstYear lastYear } } }`,
      read: ({ organisation: { name, newestPartners } }) => ({
        name,
        partners: newestPartners.map(({ organisation, ...facts }: Data) => ({
          name: organisation.name,
          ...facts,
        })),
      }),
    },
  },
  {
    name: 'evidence',
    about: 'the 20 newest loans for a purpose, with both sides and their evidence',
    cases: () => ['DISPLAY', 'TOURING_EXHIBITION', 'RESEARCH'].map((purpose) => ({ purpose })),
    service: {
      query: `query ($purpose: [LoanPurpose!]) { loans(first: 20, filter: { purpose: $purpose }, orderBy: { by: START, direction: DESC }) {
        nodes { title objects lenders { nodes { name } } borrowers { nodes { name } } evidence { edges { rows node { title } } } } } }`,
      read: ({ loans }) =>
        loans.nodes.map(({ title, objects, lenders, borrowers, evidence }: Data) => ({
          title,
          objects,
          lenders: names(lenders.nodes),
          borrowers: names(borrowers.nodes),
          evidence: evidence.edges.map(({ rows, node }: Data) => ({ title: node.title, rows })),
        })),
    },
    neo4jGraphql: {
      query: `query ($purpose: String!) { loans(where: { purpose: { eq: $purpose } }, sort: [{ earliestStart: DESC }, { id: ASC }], limit: 20) {
        title objects lenders { name } borrowers { name } evidenceConnection { edges { node { title } properties { rows } } } } }`,
      read: ({ loans }) =>
        loans.map(({ title, objects, lenders, borrowers, evidenceConnection }: Data) => ({
          title,
          objects,
          lenders: names(lenders),
          borrowers: names(borrowers),
          evidence: evidenceConnection.edges.map(({ node, properties }: Data) => ({
            title: node.title,
            rows: properties.rows,
          })),
        })),
    },
    perLevel: {
      query:
        'query ($purpose: String!) { newest(purpose: $purpose) { title objects lenders { name } borrowers { name } evidence { title rows } } }',
      read: ({ newest }) =>
        newest.map(({ lenders, borrowers, ...loan }: Data) => ({
          ...loan,
          lenders: names(lenders),
          borrowers: names(borrowers),
        })),
    },
  },
];
