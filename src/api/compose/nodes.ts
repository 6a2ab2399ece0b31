import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Composition, Values } from './composition.js';
import { clauses, type Fragment } from './statementBuilder.js';
import { memberOf } from './unionMember.js';

/** Lookup of objects by ids of several types. */
interface NodesAsked {
  /** `id` and `type`: an id and the name of its type, or lists of both. */
  readonly requested: Values;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/**
 * Compiles a lookup of any type. One subquery for each type that occurs finds an object as the root field of that type does
 * (`loan(id:)` for Loan) and reads the selection for that type.
 */
export function nodesById(c: Composition, { requested, nodes, path }: NodesAsked): Fragment {
  const {
    id,
    ids = [id],
    type,
  } = requested as { id?: string; ids?: readonly unknown[]; type: string | string[] };
  const isList = Array.isArray(type);
  const key = c.writer.names({}, {}).variable('key');
  const types = [...new Set([type].flat())].sort();
  const members = c.budget.each(ids.length, () => types.map((name) => member(c, name, key, nodes, path)));
  const given = isList ? c.writer.parameter(ids) : `[${c.writer.parameter(id)}]`;
  const body = clauses(`UNWIND ${given} AS ${key}`, ...members.flatMap(({ calls }) => calls));
  const found =
    members.length === 1 ? members[0]!.text : `coalesce(${members.map(({ text }) => text).join(', ')})`;
  const shape = memberOf(members);
  const orNull = ([cell]: readonly unknown[]) => (cell === null ? null : shape(cell));
  return {
    // in a list of its own, because collect() leaves out nulls
    ...c.writer.call([], body, `collect([${members.length === 0 ? 'null' : found}])`),
    shape: (cells) => {
      const all = (cells as unknown[][]).map(orNull);
      return isList ? all : all[0];
    },
  };
}

function member(c: Composition, name: string, key: string, nodes: readonly FieldNode[], path: string) {
  const template = c.library.field('Query', name.charAt(0).toLowerCase() + name.slice(1));
  if (!template) throw new Error(`No lookup of ${name} by id`);
  const names = { ...c.writer.names({}, {}), parameter: () => key };
  const where = template.where(names);
  const type = c.info.schema.getType(name) as GraphQLObjectType;
  const piece = c.compile.object(c, type, nodes, { node: names.variable('node') }, path);
  const body = clauses(template.head(names), where ? `WHERE ${where}` : '', ...piece.calls);
  return { ...c.writer.call([key], body, `head(collect(['${name}', ${piece.text}]))`), name, piece };
}
