import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { LimitExceededError } from './errors.js';
import { introspectionSize } from './introspection.js';
import type { Limits } from './limits.js';
import type { OperationInfo } from './operationInfo.js';
import { counts, type Given, isPage, pageSize, sizeOf } from './pageSizes.js';

/** Complexity of an operation, with its fragments expanded. */
export interface Complexity {
  /** Maximum number of nodes in the response, from the page sizes in the arguments. */
  readonly nodes: number;
  /** Nesting depth of fields, including the leaf. */
  readonly depth: number;
  /** The depth below `__schema` and `__type`. */
  readonly introspectionDepth: number;
  /** Estimated number of values in the introspection result, from the sizes of the schema. */
  readonly introspectionValues: number;
  /** Number of fields `__schema` and `__type`. */
  readonly introspections: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly rootFields: number;
  /** Conditions of the filters in arguments and variables together; 0 for a mutation. */
  readonly conditions: number;
  /** Name, kind and root field; only for a whole operation. */
  readonly asked?: OperationInfo;
}

const NOTHING: Complexity = {
  nodes: 0,
  depth: 0,
  introspectionDepth: 0,
  introspectionValues: 0,
  introspections: 0,
  aliases: 0,
  directives: 0,
  fields: 0,
  rootFields: 0,
  conditions: 0,
};

/** Context of a selection: its type (undefined if the schema has none), its page size and its root field’s arguments. */
interface SelectionContext {
  readonly type: GraphQLObjectType | undefined;
  readonly page: number;
  readonly root: Given | undefined;
  /** True inside an introspection list of fields or types; a nested one is rejected. */
  readonly listed: boolean;
}

const INTROSPECTION: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);
const LISTS_OF_TYPES = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

/**
 * Computes the complexity of an operation in one traversal. Memoises fragments by context (type, page size, root field), so repeated spreads
 * stay linear. Throws LimitExceededError if fragments or introspection are circular, or a page is too large.
 */
export function measureComplexity(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Given,
  limits: Limits,
): Complexity {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const values = { ...defaultsOf(operation), ...variables };
  const open = new Set<string>();
  const known = new Map<string, Complexity>();

  function selection(set: SelectionSetNode | undefined, context: SelectionContext): Complexity {
    let sum = NOTHING;
    for (const one of set?.selections ?? []) sum = add(sum, selected(one, context));
    return sum;
  }

  function selected(one: SelectionNode, context: SelectionContext): Complexity {
    const directives = one.directives?.length ?? 0;
    if (one.kind === Kind.FIELD) return field(one, context);
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const name = one.typeCondition?.name.value;
      const found = selection(one.selectionSet, name ? within(context, name) : context);
      return { ...found, directives: found.directives + directives };
    }
    const found = spread(one.name.value, context);
    return { ...found, directives: found.directives + directives };
  }

  function spread(name: string, context: SelectionContext): Complexity {
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING; // validation reports it
    if (open.has(name))
      throw new LimitExceededError(
        'FRAGMENT_CYCLE',
        1,
        0,
        `Fragment ${name} contains itself. Remove the cycle.`,
      );
    const key = `${name} ${context.type?.name} ${context.page} ${context.listed} ${context.root ? rootsOf(context.root) : ''}`;
    const before = known.get(key);
    if (before) return before;
    open.add(name);
    const found = selection(fragment.selectionSet, within(context, fragment.typeCondition.name.value));
    open.delete(name);
    known.set(key, found);
    return found;
  }

  const within = (context: SelectionContext, name: string): SelectionContext => {
    const type = schema.getType(name);
    return isObjectType(type) ? { ...context, type } : context;
  };

  // A memoised complexity is valid within one root field only, because its arguments set the lengths of its lists.
  const roots = new Map<Given, number>();
  const rootsOf = (root: Given) => roots.get(root) ?? roots.set(root, roots.size).size;

  function field(node: FieldNode, context: SelectionContext): Complexity {
    const name = node.name.value;
    const own = {
      aliases: node.alias && node.alias.value !== name ? 1 : 0,
      directives: node.directives?.length ?? 0,
    };
    const isIntrospection = INTROSPECTION.has(name);
    const given = argumentsOf(node);
    const defined = INTROSPECTION.get(name) ?? context.type?.getFields()[name];
    const inIntrospection =
      isIntrospection || (context.type !== undefined && isIntrospectionType(context.type));
    const circles = inIntrospection && LISTS_OF_TYPES.has(name);
    if (circles && context.listed)
      throw new LimitExceededError(
        'INTROSPECTION_CYCLE',
        2,
        1,
        `${name}: introspection nests lists of types; only one level is allowed. Query the type by its name.`,
      );
    const found = defined && getNamedType(defined.type);
    const page = isPage(found) ? pageSize(given) : 0;
    if (page > limits.page)
      throw new LimitExceededError(
        'PAGE_TOO_LARGE',
        page,
        limits.page,
        `${name}: ${page} rows requested; a page has at most ${limits.page}. Get the next page with its cursor.`,
      );
    const filled = defined ? { ...defaultArguments(defined.args), ...given } : given;
    const root = context.root ?? filled;
    const inner = selection(node.selectionSet, {
      type: isObjectType(found) ? found : undefined,
      page,
      root,
      listed: context.listed || circles,
    });
    const place = defined &&
      context.type && { owner: context.type, field: defined, given: filled, page: context.page, root };
    const size = place && !inIntrospection && node.selectionSet ? sizeOf(place) : 0;
    const nodes = place && size > 0 ? size * ((counts(place, found) ? 1 : 0) + inner.nodes) : 0;
    const deep = inner.depth + 1;
    return {
      nodes,
      depth: isIntrospection ? 0 : deep,
      introspectionDepth: isIntrospection ? deep : inner.introspectionDepth,
      introspectionValues: inIntrospection
        ? introspectionSize(schema, context.type, name) * (1 + inner.introspectionValues)
        : inner.introspectionValues,
      introspections: inner.introspections + (isIntrospection ? 1 : 0),
      aliases: inner.aliases + own.aliases,
      directives: inner.directives + own.directives,
      fields: inner.fields + 1,
      rootFields: context.root ? 0 : 1,
      conditions: 0,
    };
  }

  const argumentsOf = (node: FieldNode): Given =>
    Object.fromEntries(
      (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, values)]),
    );

  const type = schema.getRootType(operation.operation) ?? undefined;
  const found = selection(operation.selectionSet, { type, page: 0, root: undefined, listed: false });
  return {
    ...found,
    introspectionValues: Math.ceil(found.introspectionValues),
    directives: found.directives + (operation.directives?.length ?? 0),
  };
}

const add = (a: Complexity, b: Complexity): Complexity => ({
  nodes: a.nodes + b.nodes,
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  introspectionValues: a.introspectionValues + b.introspectionValues,
  introspections: a.introspections + b.introspections,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
  conditions: 0,
});

const defaultArguments = (
  args: readonly { readonly name: string; readonly defaultValue?: unknown }[],
): Given =>
  Object.fromEntries(
    args.filter((arg) => arg.defaultValue !== undefined).map((arg) => [arg.name, arg.defaultValue]),
  );

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  return defaults;
}
