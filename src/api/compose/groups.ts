import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import { badInput } from '../errors.js';
import { type Grouping, type GroupKey, groupings, groupOrderOf } from '../groupings.js';
import type { Order } from '../orders.js';
import { plain } from './cells.js';
import { argumentsOf, type Composition, selected } from './composition.js';
import { readable, type WholeAsked } from './facets.js';
import { keyRows } from './facts.js';
import { orderText } from './order.js';
import { pageInfo, pageOf, positionOf } from './page.js';
import { ResultObject } from './resultObject.js';
import { clauses, type Fragment, listOf } from './statementBuilder.js';
import type { Tally } from './tally.js';
import type { Template } from './template.js';

/** Maximum number of group keys, and of rows shown per group. */
const MOST_KEYS = 2;
const MOST_SHOWN = 20;

/** A `groups` request: list, keys, and the pattern that returns one row per node and group. */
interface Grouped {
  readonly c: Composition;
  readonly asked: WholeAsked;
  readonly grouping: Grouping;
  readonly by: readonly string[];
  readonly keys: readonly GroupKey[];
  /** Tally for counting groups instead of the nodes; undefined if it lacks the keys. */
  readonly tally: Tally | undefined;
  /**
   * True if a group contains only those loans and projects of a partnership that belong to it and match the
   * filter: `facts` of a row.
   */
  readonly byFact: boolean;
  /**
   * Pattern with keys: distinct rows of the node (or tally), `keys`, `names`, and `sure` (null if not grouped
   * by time).
   */
  rows(tally: Tally | undefined): string;
}

/**
 * Groups a whole list by one or two properties. A node with several values is in several groups. Groups are
 * maps in the statement, so that they are ordered and paged like rows.
 */
export function groups(c: Composition, asked: WholeAsked): Fragment {
  const args = argumentsOf(c, asked.field, asked.nodes) as { by: string[]; orderBy?: never };
  const path = `${asked.path}.groups`;
  const grouped = groupedOf(c, asked, args.by, path);
  const page = pageOf(args, path);
  const order = groupOrderOf(asked.nodeType, args.orderBy);
  const type = getNamedType(asked.field.type) as GraphQLObjectType;
  const shown: Shown = { pieces: [], names: new Set() };
  const beside: Fragment[] = [];
  const readers: [string, (cells: readonly unknown[]) => unknown][] = [];
  const foundIn = (cells: readonly unknown[]) => cells[0] as unknown[][];
  for (const [key, nodes] of selected(c, type, asked.nodes)) {
    const name = nodes[0]?.name.value;
    if (name === 'nodes') {
      const piece = c.budget.each(page.size, () => group(grouped, type, nodes, path, shown.names));
      const at = shown.pieces.push(piece) + 1; // behind the group's id and the value that it is ordered by
      readers.push([
        key,
        (cells) =>
          foundIn(cells)
            .slice(0, page.size)
            .map((row) => piece.shape(row[at])),
      ]);
    } else if (name === 'pageInfo') {
      readers.push([
        key,
        (cells) =>
          pageInfo(foundIn(cells).slice(0, page.size), foundIn(cells).length > page.size, page, order),
      ]);
    } else if (name !== '__typename') {
      const piece = name === 'totalCount' ? counted(grouped) : overlapping(grouped);
      const at = beside.push(piece);
      readers.push([key, (cells) => piece.shape(cells[at])]);
    }
  }
  const position = positionOf(c.writer, page, order, { node: 'group' }, path);
  const first = pageOfGroups(grouped, order, position, c.writer.parameter(page.size + 1), shown);
  return {
    ...listOf([first, ...beside]),
    shape: (cell) => {
      const answer = new ResultObject();
      for (const [key, reader] of readers) answer[key] = reader(cell as unknown[]);
      return answer;
    },
  };
}

function groupedOf(c: Composition, asked: WholeAsked, by: readonly string[], path: string): Grouped {
  const grouping = groupings[asked.nodeType];
  if (!grouping) throw new Error(`No groups of ${asked.nodeType}`);
  if (by.length > MOST_KEYS || new Set(by).size < by.length) {
    throw badInput(`${by.length} keys were given; give none, one, or two different ones.`, `${path}.by`);
  }
  const keys = by.map((one) => grouping.keys[one] as GroupKey);
  const tally = asked.tally?.covers(keys.map(({ facet }) => facet)) ? asked.tally : undefined;
  const templates = keys.map(({ facet }) => {
    const template = c.library.facet(asked.nodeType, facet);
    if (!template) throw new Error(`No Cypher for ${asked.nodeType}.${facet}`);
    return template;
  });
  const byFact =
    asked.nodeType === 'Partnership' &&
    (asked.scope !== undefined || templates.some(({ variables }) => variables.has('fact')));
  const rows = (from: Tally | undefined) =>
    rowsOf(c, { ...asked, pattern: from?.pattern ?? asked.pattern }, templates, byFact);
  return { c, asked, grouping, by, keys, tally, byFact, rows };
}

function rowsOf(c: Composition, asked: WholeAsked, templates: readonly Template[], byFact: boolean): string {
  const { node } = asked;
  const { text, given } = keyRows(c, asked, templates, byFact);
  const parts = templates.map((template) => keyOf(c, template, given));
  const timed = parts.filter(({ sure }) => sure);
  const sure = timed.map(({ sure, key }) => `CASE WHEN ${key} IS NOT NULL THEN ${sure} END`).join(' AND ');
  const keys = `[${parts.map(({ key }) => key).join(', ')}] AS keys, [${parts.map(({ name }) => name).join(', ')}] AS names`;
  return clauses(
    text,
    ...parts.map((part) => part.text),
    byFact
      ? `WITH ${node}, ${keys}, ${sure || 'null'} AS sure, ${given.fact} AS fact ` +
          `WITH ${node}, keys, names, max(CASE sure WHEN true THEN 1 WHEN false THEN 0 END) = 1 AS sure, collect(fact) AS facts`
      : `WITH ${node}, ${keys}, ${sure || 'null'} AS sure`,
  );
}

/** One key of each row: its variable, that of its name, and whether it is certain. */
function keyOf(c: Composition, template: Template, given: Readonly<Record<string, string>>) {
  const names = c.writer.names(given, {});
  const [key, name, certain] = ['key', 'name', 'certain'].map((one) => names.variable(one)) as [
    string,
    string,
    string,
  ];
  const has = (variable: string) => template.variables.has(variable);
  const returned = [key, ...(has('name') ? [name] : []), ...(has('certain') ? [certain] : [])];
  return {
    key,
    name: has('name') ? name : `toString(${key})`,
    sure: has('certain') ? certain : undefined,
    text: `CALL (${Object.values(given).join(', ')}) { ${template.head(names)} RETURN ${returned.join(', ')} }`,
  };
}

/**
 * Groups of the page plus one, each with id, sort value and selected fields; only selected sums are computed.
 */
function pageOfGroups(
  { c, asked, grouping, rows, byFact, tally: available }: Grouped,
  order: Order,
  position: readonly string[],
  limit: string,
  { pieces, names }: Shown,
) {
  const { node, nodeType, start } = asked;
  const top = pieces.some(({ calls }) => calls.length > 0); // `top` is the only field that calls
  const tally = top ? undefined : available;
  const summed = byFact ? 'PartnershipFacts' : (tally?.label ?? nodeType);
  const part = (name: string) =>
    c.library.group(summed, name)?.head(c.writer.names({ node, facts: 'facts' }, {}));
  const { by, value } = orderText(order, { node: 'group' }, false);
  const isWanted = (name: string) => names.has(name) || order.property === name;
  const sums = Object.keys(grouping.sums).filter(isWanted);
  const added = [
    tally ? `sum(${node}.count) AS count` : 'count(*) AS count',
    ...(isWanted('certain') ? ['count(sure) AS timed, count(CASE WHEN sure THEN 1 END) AS sureOnes'] : []),
    ...sums.map((name) => `${part(name)} AS ${name}`),
    ...(top ? [`collect(${node}) AS members`] : []),
  ];
  const columns = [
    ...['keys', 'names', 'count', ...sums, ...(top ? ['members'] : [])].map((name) => `${name}: ${name}`),
    ...(isWanted('certain') ? ['certain: CASE WHEN timed > 0 THEN sureOnes END'] : []),
    "id: reduce(text = '', key IN keys | text + coalesce(toString(key), '') + '\\n')",
    ...(isWanted('sortName')
      ? ["sortName: reduce(text = '', name IN names | text + coalesce(toLower(name), '\\uFFFF') + '\\n')"]
      : []),
  ];
  const body = clauses(
    rows(tally),
    top ? `WITH ${node}, keys, names, sure${byFact ? ', facts' : ''} ORDER BY ${part('top')}` : '',
    `WITH keys, names, ${added.join(', ')}`,
    `WITH {${columns.join(', ')}} AS group`,
    position.length > 0 ? `WHERE ${position.join(' AND ')} WITH group` : '',
    `ORDER BY ${by} LIMIT ${limit}`,
  );
  const row = listOf(pieces, ['group.id', value]);
  return c.writer.call(start, clauses(body, ...row.calls), `collect(${row.text})`);
}

/** Selected fields of a group: fragments and names. */
interface Shown {
  readonly pieces: Fragment[];
  readonly names: Set<string>;
}

/** Number of groups. */
function counted({ c, asked, rows, tally }: Grouped): Fragment {
  return { ...c.writer.call(asked.start, `${rows(tally)} WITH DISTINCT keys`, 'count(*)'), shape: plain };
}

/** True if any node is in two groups. */
function overlapping({ c, asked, rows, tally }: Grouped): Fragment {
  const body = `${rows(tally)} WITH ${asked.node}, count(*) AS places`;
  return { ...c.writer.call(asked.start, body, 'coalesce(max(places) > 1, false)'), shape: plain };
}

/** Compiles one group: keys and names, sums, and first rows. Adds the selected fields to `names`. */
function group(
  grouped: Grouped,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: string,
  names: Set<string>,
): Fragment {
  const { c } = grouped;
  const groupType = getNamedType(type.getFields().nodes?.type) as GraphQLObjectType;
  const fields = [...selected(c, groupType, nodes)].filter(([, [node]]) => node?.name.value !== '__typename');
  const pieces = fields.map(([key, fieldNodes]): Fragment => {
    const name = fieldNodes[0]?.name.value ?? '';
    names.add(name);
    const field = groupType.getFields()[name] as GraphQLField<unknown, unknown>;
    if (name === 'keys') return keysOf(grouped);
    if (name === 'top') return topOf(c, field, fieldNodes, `${path}.${key}`);
    return { calls: [], text: `group.${name}`, shape: plain };
  });
  return {
    ...listOf(pieces),
    shape: (cell) => {
      const answer = new ResultObject();
      fields.forEach(([key], at) => {
        answer[key] = pieces[at]?.shape((cell as unknown[])[at]);
      });
      return answer;
    },
  };
}

function keysOf({ by, keys }: Grouped): Fragment {
  return {
    calls: [],
    text: '[group.keys, group.names]',
    shape: (cell) => {
      const [values, names] = plain(cell) as [(string | number | null)[], (string | null)[]];
      return by.map((one, at) => {
        const key = values[at] ?? null;
        const name = key === null ? keys[at]?.unknown : readable(String(names[at] ?? key));
        return { by: one, key: key === null ? null : String(key), name };
      });
    },
  };
}

function topOf(
  c: Composition,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  path: string,
): Fragment {
  const { first } = argumentsOf(c, field, nodes) as { first: number };
  if (first < 1 || first > MOST_SHOWN) {
    throw badInput(`${first} rows were requested; the allowed range is 1 to ${MOST_SHOWN}.`, `${path}.first`);
  }
  const member = c.writer.names({}, {}).variable('member');
  const shown = getNamedType(field.type) as GraphQLObjectType;
  const found = c.budget.each(first, () => c.compile.object(c, shown, nodes, { node: member }, path));
  const body = clauses(`UNWIND group.members[..${c.writer.parameter(first)}] AS ${member}`, ...found.calls);
  return {
    ...c.writer.call(['group'], body, `collect(${found.text})`),
    shape: (cell) => (cell as unknown[]).map(found.shape),
  };
}
