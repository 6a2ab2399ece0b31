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

/** What an operation asks for, its fragments filled in. */
export interface Complexity {
  /** Things that it may give, at most where its lists are as long as its arguments say. */
  readonly nodes: number;
  /** Fields one in the other, the last one too. */
  readonly depth: number;
  /** The same below `__schema` and `__type`. */
  readonly introspectionDepth: number;
  /** Values that introspection gives, at most: about as many as the schema has of each. */
  readonly introspectionValues: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly rootFields: number;
  /** What it is; of an operation as a whole alone. */
  readonly asked?: OperationInfo;
}

const NOTHING: Complexity = {
  nodes: 0,
  depth: 0,
  introspectionDepth: 0,
  introspectionValues: 0,
  aliases: 0,
  directives: 0,
  fields: 0,
  rootFields: 0,
};

/** Where a selection stands: its type (undefined where the schema has none), its page and its root field’s arguments. */
interface Where {
  readonly type: GraphQLObjectType | undefined;
  readonly page: number;
  readonly root: Given | undefined;
  /** Whether introspection is within a list of fields or types already: it may not come to another. */
  readonly listed: boolean;
}

const INTROSPECTION: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);
const LISTS_OF_TYPES = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);

/**
 * Measures one operation in one walk. Fragments are measured where they are spread, each once for the same place, so that spreading
 * them many times takes no longer. Throws LimitExceededError where fragments or introspection run in a circle, or a page is too large.
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

  function selection(set: SelectionSetNode | undefined, where: Where): Complexity {
    let sum = NOTHING;
    for (const one of set?.selections ?? []) sum = add(sum, selected(one, where));
    return sum;
  }

  function selected(one: SelectionNode, where: Where): Complexity {
    const directives = one.directives?.length ?? 0;
    if (one.kind === Kind.FIELD) return field(one, where);
    if (one.kind === Kind.INLINE_FRAGMENT) {
      const name = one.typeCondition?.name.value;
      const found = selection(one.selectionSet, name ? within(where, name) : where);
      return { ...found, directives: found.directives + directives };
    }
    const found = spread(one.name.value, where);
    return { ...found, directives: found.directives + directives };
  }

  function spread(name: string, where: Where): Complexity {
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING; // validation tells of it
    if (open.has(name))
      throw new LimitExceededError(
        'FRAGMENT_CIRCLE',
        1,
        0,
        `Fragment ${name} leads back to itself; none may.`,
      );
    const key = `${name} ${where.type?.name} ${where.page} ${where.listed} ${where.root ? rootsOf(where.root) : ''}`;
    const before = known.get(key);
    if (before) return before;
    open.add(name);
    const found = selection(fragment.selectionSet, within(where, fragment.typeCondition.name.value));
    open.delete(name);
    known.set(key, found);
    return found;
  }

  const within = (where: Where, name: string): Where => {
    const type = schema.getType(name);
    return isObjectType(type) ? { ...where, type } : where;
  };

  // Measures of one root field hold for that one alone: its arguments say how long its lists are.
  const roots = new Map<Given, number>();
  const rootsOf = (root: Given) => roots.get(root) ?? roots.set(root, roots.size).size;

  function field(node: FieldNode, where: Where): Complexity {
    const name = node.name.value;
    const own = {
      aliases: node.alias && node.alias.value !== name ? 1 : 0,
      directives: node.directives?.length ?? 0,
    };
    const isIntrospection = INTROSPECTION.has(name);
    const given = argumentsOf(node);
    const defined = INTROSPECTION.get(name) ?? where.type?.getFields()[name];
    const inIntrospection = isIntrospection || (where.type !== undefined && isIntrospectionType(where.type));
    const circles = inIntrospection && LISTS_OF_TYPES.has(name);
    if (circles && where.listed)
      throw new LimitExceededError(
        'INTROSPECTION_CIRCLE',
        2,
        1,
        `${name}: introspection asks for lists of types one in the other; one level of them is allowed. Ask for the type by its name.`,
      );
    const found = defined && getNamedType(defined.type);
    const page = isPage(found) ? pageSize(given) : 0;
    if (page > limits.page)
      throw new LimitExceededError(
        'PAGE_TOO_LARGE',
        page,
        limits.page,
        `${name}: ${page} rows were asked for; a page has at most ${limits.page}. Ask for the next page by its cursor.`,
      );
    const filled = defined ? { ...usualOf(defined.args), ...given } : given;
    const root = where.root ?? filled;
    const inner = selection(node.selectionSet, {
      type: isObjectType(found) ? found : undefined,
      page,
      root,
      listed: where.listed || circles,
    });
    const place = defined &&
      where.type && { owner: where.type, field: defined, given: filled, page: where.page, root };
    const size = place && !inIntrospection && node.selectionSet ? sizeOf(place) : 0;
    const nodes = place && size > 0 ? size * ((counts(place, found) ? 1 : 0) + inner.nodes) : 0;
    const deep = inner.depth + 1;
    return {
      nodes,
      depth: isIntrospection ? 0 : deep,
      introspectionDepth: isIntrospection ? deep : inner.introspectionDepth,
      introspectionValues: inIntrospection
        ? introspectionSize(schema, where.type, name) * (1 + inner.introspectionValues)
        : inner.introspectionValues,
      aliases: inner.aliases + own.aliases,
      directives: inner.directives + own.directives,
      fields: inner.fields + 1,
      rootFields: where.root ? 0 : 1,
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
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
});

const usualOf = (args: readonly { readonly name: string; readonly defaultValue?: unknown }[]): Given =>
  Object.fromEntries(
    args.filter((arg) => arg.defaultValue !== undefined).map((arg) => [arg.name, arg.defaultValue]),
  );

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  return defaults;
}
