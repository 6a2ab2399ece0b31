// A GraphQL server by hand, with one batched statement for each level: Apollo Server and DataLoader.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import neo4j from 'neo4j-driver';
import { recorded } from './recorder.mjs';

const texts = new Map();
const cypher = (name) => {
  if (!texts.has(name))
    texts.set(
      name,
      readFileSync(new URL(`../cypher/${name}.cypher`, import.meta.url), 'utf8').replace(/^\/\/.*\n/, ''),
    );
  return texts.get(name);
};
const driver = neo4j.driver(process.env.NEO4J_URI, undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
});
recorded(driver);

async function read(name, parameters) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(cypher(name), parameters);
    return records;
  } finally {
    await session.close();
  }
}

/** The loaders of one request: one for each field with its arguments. */
function loadersOf() {
  const loaders = new Map();
  return (name, id, { first, ...more } = {}, none = null) => {
    const key = `${name} ${first} ${JSON.stringify(more)}`;
    if (!loaders.has(key)) {
      const given = first === undefined ? more : { ...more, first: neo4j.int(first) };
      loaders.set(
        key,
        new DataLoader(async (ids) => {
          const records = await read(`levels/${name}`, { ids, ...given });
          const found = new Map(records.map((record) => [record.get('id'), record.get('found')]));
          return ids.map((one) => found.get(one) ?? none);
        }),
      );
    }
    return loaders.get(key).load(id);
  };
}

const rows = (name) => async (_, args) => (await read(name, args)).map((record) => record.toObject());
const level =
  (name, none) =>
  ({ id }, args, { load }) =>
    load(name, id, args, none);

const resolvers = {
  Query: {
    organisation: (_, { id }, { load }) => load('organisation', id),
    ofKind: async (_, args) => (await read('levels/ofKind', args))[0].get('found'),
    museums: rows('levels/museums'),
    newest: rows('levels/newest'),
    path: async (_, args) => (await read('path', args))[0]?.toObject() ?? null,
    sharedPartners: async (_, args) => {
      const [record] = await read('sharedPartners', args);
      const partners = record.get('partners').map(([name, strength]) => ({ name, strength }));
      return { total: record.get('total'), partners };
    },
    around: async (_, args) => ({
      nodes: (await read('levels/around', args)).map((record) => record.toObject()),
    }),
    ...Object.fromEntries(
      [
        'filteredPage',
        'deepPage',
        'relationSome',
        'relationNone',
        'stringMatch',
        'fullText',
        'byDegree',
        'sumsOfAll',
        'mission',
      ].map((name) => [name, rows(name)]),
    ),
  },
  Organisation: {
    partners: ({ id }, { first, kind = null }, { load }) => load('partnersByName', id, { first, kind }, []),
    newestPartners: level('newestPartners', []),
    loansLent: level('loansLent', []),
    partnerCount: level('partnerCount', 0),
    loanCount: level('loanCount', 0),
    loanSums: level('loanSums', []),
  },
  Loan: {
    lenders: level('lenders', []),
    borrowers: level('borrowers', []),
    evidence: level('evidence', []),
  },
  Around: {
    edges: async ({ nodes }) =>
      (await read('levels/ties', { ids: nodes.map(({ id }) => id) })).map((record) => record.toObject()),
  },
};
const typeDefs = readFileSync(new URL('perLevel.graphql', import.meta.url), 'utf8');
const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  context: async () => ({ load: loadersOf() }),
  listen: { port: 0, host: '127.0.0.1' },
});
process.send({ url });
process.on('disconnect', () => process.exit());
