import 'reflect-metadata';
import { type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';
import './enums.js';
import { applyResultResolvers } from './compose/resultObject.js';
import { retryOnDataChange } from './compose/retryOnDataChange.js';
import { ONE_OF } from './organisationBy.js';
import { Around } from './resolvers/around.js';
import { Audit } from './resolvers/audit.js';
import { Brokers } from './resolvers/brokers.js';
import { Lookups } from './resolvers/byId.js';
import { Changes } from './resolvers/changes.js';
import { Communities } from './resolvers/communities.js';
import { Compare } from './resolvers/compare.js';
import { Entering } from './resolvers/entering.js';
import { Feed } from './resolvers/feed.js';
import { GapQuestion } from './resolvers/gaps.js';
import { Imports } from './resolvers/imports.js';
import { Judging } from './resolvers/judging.js';
import { Lists } from './resolvers/lists.js';
import { NetworkMeasures } from './resolvers/network.js';
import { Paths } from './resolvers/paths.js';
import { Places } from './resolvers/places.js';
import { Report } from './resolvers/report.js';
import { Search } from './resolvers/search.js';
import { Suggestions } from './resolvers/suggestions.js';
import { Surveys } from './resolvers/surveys.js';

/** type-graphql requires a PubSub for subscriptions; ours poll instead (src/feed/changeNotifier.ts). */
const NOBODY_PUBLISHES: PubSub = {
  publish: () => {},
  subscribe: () => {
    throw new Error('nothing is published');
  },
};

let built: Promise<GraphQLSchema> | undefined;

/**
 * The GraphQL schema, built once per process. Only root fields resolve: each root field's statement fetches
 * everything below it.
 */
export function createSchema(): Promise<GraphQLSchema> {
  built ??= build();
  return built;
}

async function build(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      Around,
      Audit,
      Brokers,
      Changes,
      Communities,
      Compare,
      Feed,
      Lists,
      Lookups,
      NetworkMeasures,
      GapQuestion,
      Paths,
      Places,
      Report,
      Search,
      Suggestions,
      Surveys,
      Imports,
      Entering,
      Judging,
    ],
    orphanedTypes: [],
    validate: false,
    pubSub: NOBODY_PUBLISHES,
  });
  for (const name of ONE_OF) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
  return applyResultResolvers(retryOnDataChange(schema));
}
