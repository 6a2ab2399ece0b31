import { type ASTNode, type FieldNode, type GraphQLResolveInfo, Kind, type TypeNode, visit } from 'graphql';
import type { Parameters } from '../../database/client.js';
import type { Limits } from '../../limits/limits.js';
import { composeRoot, type Statement } from './compose.js';
import type { Values } from './composition.js';
import type { Library } from './library.js';

/** Compiled statement of a root field with placeholders for ids. */
interface Plan {
  readonly statement: Statement;
  /** Parameters that contain an id, and the index of that id. */
  readonly places: readonly (readonly [parameter: string, id: number])[];
}

/** Cache entry of a selection. */
interface Selection {
  /** The variables that it uses, and whether each is an id. */
  readonly variables: readonly (readonly [name: string, isId: boolean])[];
  /** Compiled plans by everything that affects compilation. Null: not cacheable. */
  readonly plans: Map<string, Plan | null>;
}

/** Maximum cached plans per selection. */
const KEPT = 16;

/** Format of an id. Other values are compiled without the cache, so that validation reports them. */
const ID = /^[\w:.-]{1,200}$/;

/** Delimited by a private-use Unicode character, so it never equals an id. */
const placeholder = (at: number): string => `\uE0FF${at}\uE0FF`;
const STAND_IN = /\uE0FF/;

/** By selection: a cached operation has the same selection object each time. */
const known = new WeakMap<readonly FieldNode[], Selection | undefined>();

/**
 * Compiles a root field like `composeRoot` and caches the result for repeated selections. The cache key is
 * the selection, the variables and the values. Ids may differ: placeholders replace them during compilation,
 * and the plan is cached only if each placeholder becomes the complete value of a parameter and occurs
 * nowhere else.
 */
export function composeCached(
  info: GraphQLResolveInfo,
  library: Library,
  values: Values,
  limits: Limits,
): Statement {
  const selection = selectionOf(info);
  const taken = selection && takeIds(selection, info, values);
  const before = taken && selection.plans.get(taken.key);
  if (before) return filled(before, taken.ids);
  const statement = composeRoot(info, library, values, limits);
  if (taken && before === undefined) {
    const { plans } = selection;
    if (plans.size >= KEPT) plans.delete(plans.keys().next().value as string);
    const plan =
      taken.ids.length === 0
        ? { statement, places: [] }
        : planOf(info, library, { ...taken, ...isPlaceholder(selection, info, values) }, statement, limits);
    plans.set(taken.key, plan);
  }
  return statement;
}

/** Undefined on first use: most selections never repeat. */
function selectionOf(info: GraphQLResolveInfo): Selection | undefined {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const selection = known.has(info.fieldNodes)
    ? { variables: variablesOf(info), plans: new Map() }
    : undefined;
  known.set(info.fieldNodes, selection);
  return selection;
}

function variablesOf({ fieldNodes, fragments, operation }: GraphQLResolveInfo): Selection['variables'] {
  const used = new Set<string>();
  const spread = new Set<string>();
  const look = (node: ASTNode): unknown =>
    visit(node, {
      enter(one) {
        if (one.kind === Kind.VARIABLE) used.add(one.name.value);
        if (one.kind !== Kind.FRAGMENT_SPREAD || spread.has(one.name.value)) return;
        spread.add(one.name.value);
        look(fragments[one.name.value]!);
      },
    });
  for (const node of fieldNodes) look(node);
  const defined = operation.variableDefinitions ?? [];
  return defined
    .map(({ variable, type }) => [variable.name.value, isId(type)] as const)
    .filter(([name]) => used.has(name));
}

/** Ids of a request in order, and the cache key of all other inputs. */
interface Taken {
  readonly key: string;
  readonly ids: readonly string[];
}

const isTaken = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** Undefined if a value is not scalar: results of an algorithm differ each time. */
function takeIds(selection: Selection, info: GraphQLResolveInfo, values: Values): Taken | undefined {
  const ids: string[] = [];
  let key = '';
  const take = (value: unknown, isId: boolean) => {
    if (isId && isTaken(value)) {
      ids.push(value);
      key += '#,';
    } else key += value === undefined ? ',' : `${JSON.stringify(value)},`;
  };
  for (const [name, isId] of selection.variables) take(info.variableValues[name], isId);
  for (const name in values) {
    const value = values[name];
    if (typeof value === 'object' && value !== null) return undefined;
    key += `${name}:`;
    take(value, name === 'id');
  }
  return { key, ids };
}

/** Variables and values with placeholders for ids, in the same order. */
function isPlaceholder(selection: Selection, info: GraphQLResolveInfo, values: Values) {
  let at = 0;
  const replaced = (value: unknown, isId: boolean) => (isId && isTaken(value) ? placeholder(at++) : value);
  const variables: Record<string, unknown> = {};
  for (const [name, isId] of selection.variables) {
    const value = info.variableValues[name];
    if (value !== undefined) variables[name] = replaced(value, isId);
  }
  const others = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, replaced(value, name === 'id')]),
  );
  return { variables, values: others };
}

const isId = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE
    ? isId(type.type)
    : type.kind === Kind.NAMED_TYPE && type.name.value === 'ID';

function planOf(
  info: GraphQLResolveInfo,
  library: Library,
  taken: Taken & ReturnType<typeof isPlaceholder>,
  real: Statement,
  limits: Limits,
): Plan | null {
  const statement = withPlaceholders(
    { ...info, variableValues: taken.variables },
    library,
    taken.values,
    limits,
  );
  if (!statement || statement.text !== real.text) return null;
  const places: [string, number][] = [];
  for (const [name, value] of Object.entries(statement.parameters)) {
    const id = taken.ids.findIndex((_, at) => value === placeholder(at));
    if (id >= 0) places.push([name, id]);
    else if (STAND_IN.test(JSON.stringify(value) ?? '')) return null;
  }
  const plan = { statement, places };
  return isSame(filled(plan, taken.ids).parameters, real.parameters) ? plan : null;
}

/**
 * Compiles with placeholders; undefined if one is rejected as an id, because the statement cannot be cached
 * then.
 */
function withPlaceholders(
  info: GraphQLResolveInfo,
  library: Library,
  values: Values,
  limits: Limits,
): Statement | undefined {
  try {
    return composeRoot(info, library, values, limits);
  } catch {
    return undefined;
  }
}

function filled({ statement, places }: Plan, ids: readonly string[]): Statement {
  if (places.length === 0) return statement;
  const parameters: Record<string, unknown> = { ...statement.parameters };
  for (const [name, id] of places) parameters[name] = ids[id];
  return { ...statement, parameters };
}

const isSame = (one: Parameters, other: Parameters): boolean => JSON.stringify(one) === JSON.stringify(other);
