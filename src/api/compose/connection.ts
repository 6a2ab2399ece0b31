import { basename } from 'node:path';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
} from 'graphql';
import { parseDateRange } from '../dateRange.js';
import type { Order } from '../orders.js';
import { plain } from './cells.js';
import { type Composition, fieldsOf, matched, type Scope, selected, type Values } from './composition.js';
import { edge } from './edge.js';
import { facets } from './facets.js';
import { type FactScope, factScope } from './facts.js';
import { beginning, conditions, fixed, namedOf } from './filter.js';
import { groups } from './groups.js';
import { compositeIndexPrefix } from './indexes.js';
import { metaOfList, type Time } from './meta.js';
import { indexHint, notNullCondition, orderOf, orderText, positionCondition } from './order.js';
import { cursorPosition, type Page, pageInfo, pageOf, positionOf } from './page.js';
import { ResultObject } from './resultObject.js';
import { inheritedBy } from './sites.js';
import { clauses, type Fragment, listOf } from './statementBuilder.js';
import { type Tally, tallyOf } from './tally.js';
import type { Template } from './template.js';

/** One use of a connection: pattern, start and arguments. */
export interface Asked {
  readonly template: Template;
  readonly type: GraphQLObjectType;
  readonly parent: Readonly<Record<string, string>>;
  readonly args: Values;
  /** Type of its filter; undefined if it has none. */
  readonly filter: GraphQLInputObjectType | undefined;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** The connection with its variables named and its arguments parsed. */
interface Listed extends Asked {
  /** The variables that the pattern starts from. */
  readonly start: readonly string[];
  readonly place: Scope;
  readonly nodeType: GraphQLNamedType;
  readonly page: Page;
  readonly order: Order;
  /** Properties in which all rows are alike, by which an index leads to rows in this order. */
  readonly alike: readonly string[];
  /** Tally for counting instead of the nodes; undefined if there is none. */
  readonly tally: Tally | undefined;
  /** The pattern with the filter and these conditions more. */
  pattern(more?: readonly string[]): string;
  /** Filter conditions on individual loans and projects of a partnership. */
  readonly scope: FactScope | undefined;
  /** Date range of the filter. */
  readonly time: Time | null | undefined;
}

/** Raw result: the cells, the rows of the page in order, and whether there are more rows. */
interface Cells {
  readonly cells: readonly unknown[];
  readonly page: readonly unknown[][];
  readonly more: boolean;
}

/** Fragments that the selection needs, and the reader of each response key. */
interface Parts {
  /** In every row. */
  readonly rows: Fragment[];
  /** Fragments evaluated once, next to the rows. */
  readonly beside: Fragment[];
  readonly readers: [string, (cells: Cells) => unknown][];
  /** True if the query must detect further rows. */
  paged: boolean;
  /** True if cursors are selected: each row then begins with its id and sort value. */
  cursors: boolean;
}

/**
 * Compiles a Relay connection to one list: the rows of the page, then the other selected values. Rows are
 * read only if edges, nodes or pageInfo are selected, counted only if totalCount is, and so on.
 */
export function connection(c: Composition, asked: Asked): Fragment {
  const listed = listedOf(c, asked);
  const parts: Parts = { rows: [], beside: [], readers: [], paged: false, cursors: false };
  for (const [key, nodes] of selected(c, asked.type, asked.nodes)) {
    const field = asked.type.getFields()[nodes[0]?.name.value ?? ''];
    if (field) add(c, listed, parts, key, field, nodes);
  }
  const { page } = listed;
  return {
    ...listOf([pageRows(c, listed, parts), ...parts.beside]),
    shape: (cell) => {
      const cells = cell as unknown[];
      const found = cells[0] as unknown[][];
      const shown = found.slice(0, page.size);
      const read = { cells, page: page.backward ? shown.reverse() : shown, more: found.length > page.size };
      const answer = new ResultObject();
      for (const [key, reader] of parts.readers) answer[key] = reader(read);
      return answer;
    },
  };
}

function listedOf(c: Composition, asked: Asked): Listed {
  const { template, args, path, filter } = asked;
  const names = c.writer.names(asked.parent, args);
  const place: Scope = {
    node: names.variable('node'),
    edge: template.variables.has('edge') ? names.variable('edge') : undefined,
  };
  const nodeType = getNamedType(asked.type.getFields().nodes?.type) as GraphQLNamedType;
  const subject = {
    type: nodeType.name,
    ...place,
    named: namedOf(template, names.variable),
    inherited: inheritedBy(basename(template.path, '.cypher')),
  };
  const start = Object.values(asked.parent);
  const given = filter && (args.filter as Values | null | undefined);
  const [head, where] = [template.head(names), template.where(names)];
  const order = orderOf(asked.type.name, args.orderBy as Values | undefined);
  const whole = given && start.length === 0 && order.on === 'node';
  const wantedOf = (value: Values | null | undefined) => {
    const begun =
      value && filter && start.length === 0 && template.variables.has('museum') === false
        ? beginning(c, filter, value, subject, `${path}.filter`)
        : undefined;
    const wanted =
      value && filter ? conditions(c, filter, begun?.filter ?? value, subject, `${path}.filter`) : [];
    const pattern = (more: readonly string[] = []) =>
      clauses(begun?.text ?? '', matched(head, where, [...wanted, ...more]));
    return { wanted, pattern };
  };
  const { wanted, pattern } = wantedOf(given);
  return {
    ...asked,
    start,
    place,
    nodeType,
    page: pageOf(args, path),
    order,
    alike: whole ? compositeIndexPrefix(nodeType.name, fixed(c, filter, given, subject), order.property) : [],
    tally: tallyOf(template, place.node, given, wanted),
    pattern,
    scope: given && filter ? factScope(c, filter, given, `${path}.filter`) : undefined,
    time: given && timeOf(c, given, filter, subject, (value) => wantedOf(value).pattern, path),
  };
}

/** Predicate for undated nodes, by filter type. */
const UNDATED: Readonly<Record<string, (node: string) => string>> = {
  LoanFilter: (node) => `${node}.earliestStart IS NULL AND ${node}.latestEnd IS NULL`,
  ProjectFilter: (node) => `${node}.earliestStart IS NULL AND ${node}.latestEnd IS NULL`,
};

/**
 * Date range of the filter, and the pattern of undated nodes that it leaves out; undefined without a date
 * range.
 */
function timeOf(
  c: Composition,
  { during, asOf, ...timeless }: Values,
  filter: GraphQLInputObjectType | undefined,
  { node }: { readonly node: string },
  patternOf: (value: Values) => (more: readonly string[]) => string,
  path: string,
): Time | undefined {
  const window = parseDateRange(during as Values | null, asOf as string | null, 'filter');
  if (!window) return undefined;
  const undated = UNDATED[filter?.name ?? ''];
  if (undated) return { window, undated: () => patternOf(timeless)([undated(node)]) };
  if (filter?.name !== 'PartnershipFilter') return { window };
  return {
    window,
    undated: () => {
      const anyTime = { ...timeless, during: { from: '0000', to: '9999' } };
      const dated = factScope(c, filter, anyTime, `${path}.filter`) as FactScope;
      return patternOf(timeless)([`NOT ${dated.some(node)}`]);
    },
  };
}

function add(
  c: Composition,
  listed: Listed,
  parts: Parts,
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): void {
  const { type, place, order, page, path, nodeType, start, scope } = listed;
  const at = parts.rows.length + 2; // behind the row's id and the value that it is ordered by
  if (field.name === 'nodes') {
    const piece = c.budget.each(page.size, () => c.compile.anyObject(c, nodeType, nodes, place, path));
    parts.rows.push(piece);
    parts.readers.push([key, (read) => read.page.map((row) => piece.shape(row[at]))]);
  } else if (field.name === 'edges') {
    const piece = c.budget.each(page.size, () => edge(c, type, nodes, place, order, path));
    parts.rows.push(piece);
    parts.cursors ||= asksFor(c, field, nodes, 'cursor');
    parts.readers.push([key, (read) => read.page.map((row) => piece.shape([row[0], row[1], row[at]]))]);
  } else if (field.name === 'pageInfo') {
    parts.paged = true;
    parts.cursors ||= asksFor(c, field, nodes, 'startCursor', 'endCursor');
    parts.readers.push([key, (read) => pageInfo(read.page, read.more, page, order)]);
  } else {
    const pattern = listed.pattern();
    const { tally } = listed;
    const { node } = place;
    const whole = { start, pattern, tally, scope, node, nodeType: nodeType.name, field, nodes, path };
    const piece =
      field.name === 'totalCount'
        ? totalCount(c, listed)
        : field.name === 'meta'
          ? metaOfList(c, { ...whole, time: listed.time })
          : field.name === 'groups'
            ? groups(c, whole)
            : facets(c, whole);
    const position = parts.beside.push(piece);
    parts.readers.push([key, ({ cells }) => piece.shape(cells[position])]);
  }
}

/**
 * Total count: from the parent's stored total or a tally if possible; an unfiltered count of all nodes uses
 * the count store.
 */
function totalCount(
  c: Composition,
  { template, parent, start, place, tally, pattern, args }: Listed,
): Fragment {
  const isFiltered = Object.values((args.filter ?? {}) as Values).some((value) => value !== null);
  const withSites = 'sites' in args && args.sites !== false; // without this, sites are left out
  const total = isFiltered || withSites ? undefined : c.library.total(template.path);
  if (total) return { calls: [], text: total.head(c.writer.names(parent, {})), shape: plain };
  const counted =
    tally && isFiltered
      ? c.writer.call(start, tally.pattern, `sum(${place.node}.count)`)
      : c.writer.call(start, pattern(), 'count(*)');
  return { ...counted, shape: plain };
}

/** True if one of these fields is selected below the field. */
function asksFor(
  c: Composition,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  ...names: readonly string[]
): boolean {
  const fields = fieldsOf(c, getNamedType(field.type) as GraphQLObjectType, nodes);
  return [...fields.values()].some(([node]) => names.includes(node!.name.value));
}

/** Rows of the page, plus one to detect further rows. LIMIT is applied before nested selections. */
function pageRows(
  c: Composition,
  listed: Listed,
  { rows, paged, cursors }: Parts,
): Pick<Fragment, 'calls' | 'text'> {
  if (rows.length === 0 && !paged) return { calls: [], text: '[]' };
  const { place, order, page, start, path } = listed;
  const variables = place.edge ? `${place.node}, ${place.edge}` : place.node;
  const { by, value } = orderText(order, place, page.backward, listed.alike);
  const limit = () => c.writer.parameter(page.size + (paged ? 1 : 0));
  const row = listOf(rows, cursors ? [`${place.node}.id`, value] : ['null', 'null']);
  const ordered =
    start.length === 0 && !order.known && !page.backward
      ? knownFirst(c, listed, variables, limit())
      : `${listed.pattern([
          ...(start.length === 0 && !isNamed(listed) ? indexHint(order, place) : []),
          ...positionOf(c.writer, page, order, place, path),
        ])} WITH ${variables} ORDER BY ${by} LIMIT ${limit()}`;
  return c.writer.call(start, clauses(ordered, ...row.calls), `collect(${row.text})`);
}

/**
 * True if a text filter applies to the sort property: it is then non-null anyway, and the text index should
 * be used.
 */
function isNamed({ alike, order, args }: Listed): boolean {
  const { name, title } = (args.filter ?? {}) as Values;
  return alike.length === 0 && /^sort(Name|Title)$/.test(order.property) && Boolean(name ?? title);
}

/**
 * Page of all nodes in order of a property that may be null: nodes with a value first, in index order, then
 * the others only if the page is not full. A single sort with nulls last would read every node.
 */
function knownFirst(c: Composition, listed: Listed, variables: string, limit: string): string {
  const { order, page, place, path, pattern } = listed;
  const position = cursorPosition(page, order, path);
  const behind = (known: boolean) =>
    position ? [positionCondition(c.writer, order, place, position, false, known)] : [];
  const tie = `ORDER BY ${place.node}.id LIMIT ${limit}`;
  if (position?.value === null) return `${pattern(behind(false))} WITH ${variables} ${tie}`;
  const { by } = orderText({ ...order, known: true }, place, false);
  const first = pattern([notNullCondition(order, place, true), ...behind(true)]);
  const others = pattern([notNullCondition(order, place, false)]);
  return `CALL () { ${first} RETURN ${variables} ORDER BY ${by} LIMIT ${limit} UNION ALL ${others} RETURN ${variables} ${tie} } WITH ${variables} LIMIT ${limit}`;
}
