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

/** The documents that were parsed last: most clients ask the same again. */
const KEPT = 200;

/** How many measures are kept of a document: most ask for few sizes of page. */
const MEASURES = 50;

export type Check = (operation: Operation) => Complexity | undefined;

/**
 * What measures an operation and throws LimitExceededError where it goes beyond a limit. Undefined where there is nothing to measure: what is no
 * GraphQL is told of by who executes it.
 */
export function checkOf(schema: GraphQLSchema, limits: Limits): Check {
  const known = new Map<string, Known>();

  function knownOf(text: string): Known {
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
    if (known.size >= KEPT) known.delete(known.keys().next().value as string);
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
    const meant = operations.filter(({ name }) => !operationName || name?.value === operationName);
    if (meant.some(({ operation }) => operation !== OperationTypeNode.MUTATION))
      expectFewConditions(conditions + conditionsIn(given, false), limits.conditions);
    const key = meant.length === 1 ? sizesIn(meant[0]!, given) : undefined;
    const before = key === undefined ? undefined : measured.get(key);
    if (before) return before;
    let told: Complexity | undefined;
    for (const operation of meant) {
      const found = measureComplexity(schema, document, operation, given, limits);
      expectWithin(found, limits);
      told ??= { ...found, asked: operationInfo(schema, operation) };
    }
    if (key !== undefined && told && measured.size < MEASURES) measured.set(key, told);
    return told;
  };
}

/** A document that came before, how deep its arguments stand, and what its operations were measured to ask for, by what sizes they were given. */
interface Known {
  readonly document: DocumentNode | undefined;
  readonly flat: number;
  /** Fields of the objects in its arguments. */
  readonly conditions: number;
  readonly measured: Map<string, Complexity>;
}

/**
 * What of the variables a measure can hang on: numbers, and how long lists are. Two requests with the same operation and these
 * ask for as much.
 */
function sizesIn({ name, variableDefinitions = [] }: OperationDefinitionNode, given: Given): string {
  let text = name?.value ?? '';
  for (const { variable } of variableDefinitions) {
    const value = given[variable.name.value];
    // one that is not given has its default, one that is null has none
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

/** Counts without reading any meaning, up to where it is clear: the figure told is then the least. */
function expectFewTokens(text: string, allowed: number): void {
  const lexer = new Lexer(new Source(text));
  let came = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) came += 1;
  } catch {
    // What is no token is told of by who parses it.
  }
  if (came > allowed)
    throw new LimitExceededError(
      'TOO_MANY_TOKENS',
      came,
      allowed,
      `The document has ${formatCount(came)} tokens; ${formatCount(allowed)} are allowed. Ask in several requests.`,
    );
}

function expectFewConditions(came: number, allowed: number): void {
  if (came > allowed)
    throw new LimitExceededError(
      'TOO_MANY_CONDITIONS',
      came,
      allowed,
      `This query is too expensive: its filters have ${formatCount(came)} conditions, in arguments and variables together; ${formatCount(allowed)} are allowed. Ask in several requests, or give a list of values to one condition.`,
    );
}

function expectFlat(came: number, allowed: number, what: 'variables' | 'arguments'): void {
  if (came > allowed)
    throw new LimitExceededError(
      'INPUT_TOO_DEEP',
      came,
      allowed,
      `${what}: lists and objects stand ${formatCount(came)} deep one in the other; ${allowed} are allowed. Write a flatter filter.`,
    );
}
