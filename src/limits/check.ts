import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  Source,
  TokenKind,
} from 'graphql';
import { expectWithin } from './bounds.js';
import { type Complexity, measureComplexity } from './complexity.js';
import { formatCount, LimitExceededError } from './errors.js';
import { conditionsIn, maxDepth } from './inputDepth.js';
import type { Limits } from './limits.js';
import type { Operation } from './operation.js';
import { operationInfo } from './operationInfo.js';
import type { Given } from './pageSizes.js';

/** Capacity of the cache of parsed documents. */
const MAX_DOCUMENTS = 200;

/** Complexities cached for each document, by the sizes in its variables. */
const MAX_COMPLEXITIES = 50;

export type Check = (operation: Operation) => Complexity | undefined;

/**
 * Creates the complexity check, which throws LimitExceededError if an operation exceeds a limit. The check returns undefined for text that
 * is not valid GraphQL: the executor reports it.
 */
export function checkOf(schema: GraphQLSchema, limits: Limits): Check {
  const known = new Map<string, CachedDocument>();

  function knownOf(text: string): CachedDocument {
    const before = known.get(text);
    if (before) return before;
    expectFewTokens(text, limits.tokens);
    const document = parsedOrNot(text);
    const one = {
      document,
      flat: document ? maxDepth(document, true) : 0,
      conditions: document ? conditionsIn(document, true) : 0,
      measured: new Map(),
    };
    if (known.size >= MAX_DOCUMENTS) known.delete(known.keys().next().value as string);
    known.set(text, one);
    return one;
  }

  return ({ query, operationName, variables: given = {} }) => {
    if (query === undefined) return undefined;
    const { document, flat, conditions, measured } = knownOf(query);
    expectFlat(maxDepth(given, false), limits.inputDepth, 'variables');
    if (!document) return undefined;
    expectFlat(flat, limits.inputDepth, 'arguments');
    const operations = document.definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    const selected = operations.filter(({ name }) => !operationName || name?.value === operationName);
    const isRead = selected.some(({ operation }) => operation !== OperationTypeNode.MUTATION);
    const counted = isRead ? conditions + conditionsIn(given, false) : 0;
    expectFewConditions(counted, limits.conditions);
    const key = selected.length === 1 ? `${counted} ${sizesIn(selected[0]!, given)}` : undefined;
    const before = key === undefined ? undefined : measured.get(key);
    if (before) return before;
    let first: Complexity | undefined;
    for (const operation of selected) {
      const found = measureComplexity(schema, document, operation, given, limits);
      expectWithin(found, limits);
      first ??= { ...found, conditions: counted, asked: operationInfo(schema, operation) };
    }
    if (key !== undefined && first && measured.size < MAX_COMPLEXITIES) measured.set(key, first);
    return first;
  };
}

/** A cached document with the depth of its arguments, and the complexities of its operations by the sizes in their variables. */
interface CachedDocument {
  readonly document: DocumentNode | undefined;
  readonly flat: number;
  /** Number of object fields in its arguments. */
  readonly conditions: number;
  readonly measured: Map<string, Complexity>;
}

/**
 * Cache key for a complexity: the numbers and list lengths in the variables. Requests with the same operation and key have the same
 * complexity.
 */
function sizesIn({ name, variableDefinitions = [] }: OperationDefinitionNode, given: Given): string {
  let text = name?.value ?? '';
  for (const { variable } of variableDefinitions) {
    const value = given[variable.name.value];
    // an absent variable has its default value; null has none
    if (value === undefined) text += ' -';
    else text += Array.isArray(value) ? ` [${value.length}]` : typeof value === 'number' ? ` ${value}` : ' .';
  }
  return text;
}

function parsedOrNot(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return undefined;
  }
}

/** Counts tokens without parsing. After an invalid token it stops, so the count is a lower bound. */
function expectFewTokens(text: string, limit: number): void {
  const lexer = new Lexer(new Source(text));
  let actual = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) actual += 1;
  } catch {
    // The parser reports invalid tokens.
  }
  if (actual > limit)
    throw new LimitExceededError(
      'TOO_MANY_TOKENS',
      actual,
      limit,
      `The document has ${formatCount(actual)} tokens; the maximum is ${formatCount(limit)}. Split it into several requests.`,
    );
}

function expectFewConditions(actual: number, limit: number): void {
  if (actual > limit)
    throw new LimitExceededError(
      'TOO_MANY_CONDITIONS',
      actual,
      limit,
      `This query is too expensive: its filters have ${formatCount(actual)} conditions, in arguments and variables together; the maximum is ${formatCount(limit)}. Use several requests, or one condition with a list of values.`,
    );
}

function expectFlat(actual: number, limit: number, what: 'variables' | 'arguments'): void {
  if (actual > limit)
    throw new LimitExceededError(
      'INPUT_TOO_DEEP',
      actual,
      limit,
      `${what}: lists and objects are nested ${formatCount(actual)} deep; ${limit} levels is the maximum. Write a flatter filter.`,
    );
}
