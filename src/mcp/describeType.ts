import { distance } from 'fastest-levenshtein';
import { type GraphQLSchema, printType } from 'graphql';

/** Number of similar names in an error. */
const SIMILAR = 5;

/** One type of the GraphQL schema in its own language, with descriptions; an Error with similar names if there is none of that name. */
export function describeType(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  if (type) return printType(type);
  const names = Object.keys(schema.getTypeMap()).filter((other) => !other.startsWith('__'));
  const similar = names
    .sort((a, b) => closeness(a, name) - closeness(b, name) || (a < b ? -1 : 1))
    .slice(0, SIMILAR);
  throw new Error(
    `There is no type "${name.slice(0, 100)}". Similar: ${similar.join(', ')}. Start with "Query".`,
  );
}

const closeness = (one: string, other: string) =>
  distance(one.toLowerCase(), other.toLowerCase().slice(0, 100));
