import {
  type GraphQLField,
  type GraphQLObjectType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';

/** Maximum and default number of rows per page. */
export const MAX_ROWS = 100;
export const DEFAULT_ROWS = 20;

/** Arguments of a field, with variables substituted. */
export type Given = Readonly<Record<string, unknown>>;

/** Assumed length of a list without a size argument: names of an organisation, outcomes of a project, warnings. */
export const DEFAULT_LIST_SIZE = 5;

/** Assumed measures and museums of a survey; the shipped one has 36 measures, and there are 16 national museums. */
const SURVEY_MEASURES = 40;
const SURVEY_MUSEUMS = 20;

/** Lists in network answers whose length depends on an argument of the root field other than `first`. */
const BY_ARGUMENT: Readonly<Record<string, (root: Given) => number>> = {
  'Query.nodes': (root) => lengthIn(root, 'ids'),
  'Query._entities': (root) => lengthIn(root, 'representations'),
  'Survey.measures': () => SURVEY_MEASURES,
  'Survey.museums': () => SURVEY_MUSEUMS,
  'Survey.returns': () => SURVEY_MUSEUMS,
  'Survey.changedAfterFreeze': () => SURVEY_MUSEUMS,
  'NeighbourhoodAnswer.edges': (root) => 2 * numberIn(root, 'first', DEFAULT_ROWS),
  'SharedPartner.with': (root) => lengthIn(root, 'of'),
  'Community.members': (root) => numberIn(root, 'members', DEFAULT_LIST_SIZE),
  'ComparedSide.own': (root) => numberIn(root, 'first', DEFAULT_ROWS),
  'GapGroup.couldAsk': (root) => numberIn(root, 'ask', DEFAULT_LIST_SIZE),
  'ConnectingPath.hops': (root) => numberIn(root, 'maxHops', DEFAULT_LIST_SIZE),
};

const isConnection = ({ name }: GraphQLObjectType) => name.endsWith('Connection');
const isGroups = (type: GraphQLObjectType) => type.name.endsWith('Groups') && 'nodes' in type.getFields();

/** True if a type is a page, whose size is set by the arguments of its field. */
export const isPage = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && (isConnection(type) || isGroups(type));

/** Page size from the arguments of the field. */
export const pageSize = (given: Given): number =>
  numberIn(given, typeof given.last === 'number' ? 'last' : 'first', DEFAULT_ROWS);

export interface Place {
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly given: Given;
  /** Page size of the owner, and the arguments of the root field. */
  readonly page: number;
  readonly root: Given;
}

/** Maximum number of objects of a field for each parent object. Not for scalars or lists of scalars. */
export function sizeOf({ owner, field, given, page, root }: Place): number {
  const isList = isListType(getNullableType(field.type));
  if (isPage(owner) && (field.name === 'nodes' || field.name === 'edges')) return page;
  if (field.name === 'facets') return lengthIn(given, 'by') * numberIn(given, 'first', DEFAULT_ROWS);
  if (!isList) return 1;
  const byArgument = BY_ARGUMENT[`${owner.name}.${field.name}`];
  if (byArgument) return byArgument(root);
  if (field.args.some(({ name }) => name === 'first')) return numberIn(given, 'first', DEFAULT_LIST_SIZE);
  const isAnswer = owner.getInterfaces().some(({ name }) => name === 'Answer');
  return isAnswer ? numberIn(root, 'first', DEFAULT_ROWS) : DEFAULT_LIST_SIZE;
}

/**
 * True if the objects of a field count as nodes: rows of lists do, and single objects with an id. Parts of another object do not (a page
 * and its edges’ nodes, periods, sums, the basis of an answer).
 */
export function counts({ owner, field }: Place, type: unknown): boolean {
  if (isListType(getNullableType(field.type))) return true;
  if (owner.name.endsWith('Edge') && field.name === 'node') return false;
  return (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
}

function numberIn(given: Given, name: string, usual: number): number {
  const value = given[name];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : usual;
}

function lengthIn(given: Given, name: string): number {
  const value = given[name];
  return Array.isArray(value) ? value.length : 1;
}
