import {
  type GraphQLField,
  type GraphQLObjectType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { DEFAULT_ROWS } from '../api/compose/page.js';

/** The arguments of a field, variables filled in, as far as they are numbers or lists. */
export type Given = Readonly<Record<string, unknown>>;

/** How many a list is taken to have where no argument says it: names of an organisation, outcomes of a project, warnings. */
export const DEFAULT_LIST_SIZE = 5;

/** Lists of the answers to network questions that are as long as an argument of the question says, and not `first`. */
const BY_ARGUMENT: Readonly<Record<string, (root: Given) => number>> = {
  'NeighbourhoodAnswer.edges': (root) => 2 * numberIn(root, 'first', DEFAULT_ROWS),
  'SharedPartner.with': (root) => lengthIn(root, 'of'),
  'Community.members': (root) => numberIn(root, 'members', DEFAULT_LIST_SIZE),
  'ComparedSide.own': (root) => numberIn(root, 'first', DEFAULT_ROWS),
  'GapGroup.couldAsk': (root) => numberIn(root, 'ask', DEFAULT_LIST_SIZE),
  'ConnectingPath.hops': (root) => numberIn(root, 'maxHops', DEFAULT_LIST_SIZE),
};

const isConnection = ({ name }: GraphQLObjectType) => name.endsWith('Connection');
const isGroups = (type: GraphQLObjectType) => type.name.endsWith('Groups') && 'nodes' in type.getFields();

/** Whether a field holds a page, whose size its arguments say. */
export const isPage = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && (isConnection(type) || isGroups(type));

/** How many rows a page has by its field's arguments. */
export const pageSize = (given: Given): number =>
  numberIn(given, typeof given.last === 'number' ? 'last' : 'first', DEFAULT_ROWS);

export interface Place {
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly given: Given;
  /** The size of the page that the owner is, and the arguments of the root field. */
  readonly page: number;
  readonly root: Given;
}

/** How many things a field gives for each thing that it is a field of. Scalars and lists of scalars are no things. */
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
 * Whether each that a field gives counts as a node: rows of lists do, and single objects with an id. What is part of something
 * (a page and its edges’ nodes, periods, sums, what an answer rests on) does not.
 */
export function counts({ owner, field }: Place, type: unknown): boolean {
  if (isListType(getNullableType(field.type))) return true;
  if (owner.name.endsWith('Edge') && field.name === 'node') return false;
  return isObjectType(type) && 'id' in type.getFields();
}

function numberIn(given: Given, name: string, usual: number): number {
  const value = given[name];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : usual;
}

function lengthIn(given: Given, name: string): number {
  const value = given[name];
  return Array.isArray(value) ? value.length : 1;
}
