import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import './enums.js';
import { readAnswers } from './compose/answer.js';
import { Around } from './resolvers/around.js';
import { Brokers } from './resolvers/brokers.js';
import { Changes } from './resolvers/changes.js';
import { Communities } from './resolvers/communities.js';
import { Compare } from './resolvers/compare.js';
import { Entering } from './resolvers/entering.js';
import { GapQuestion } from './resolvers/gaps.js';
import { Imports } from './resolvers/imports.js';
import { Judging } from './resolvers/judging.js';
import { Lists } from './resolvers/lists.js';
import { Paths } from './resolvers/paths.js';
import { Report } from './resolvers/report.js';
import { Search } from './resolvers/search.js';
import { Suggestions } from './resolvers/suggestions.js';

/** The GraphQL schema. Below the root fields nothing resolves: each root field's statement answers all of it. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      Around,
      Brokers,
      Changes,
      Communities,
      Compare,
      Lists,
      GapQuestion,
      Paths,
      Report,
      Search,
      Suggestions,
      Imports,
      Entering,
      Judging,
    ],
    orphanedTypes: [],
    validate: false,
  });
  return readAnswers(schema);
}
