import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
} from 'graphql';
import { badInput } from '../errors.js';
import { Answer } from './answer.js';
import { plain } from './cells.js';
import { anyObject, type Composition, matched, type Place, selected, type Values, value } from './compose.js';
import { readCursor, writeCursor } from './cursor.js';
import { facets } from './facets.js';
import { conditions, namedOf } from './filter.js';
import { type Order, orderOf, orderText, positionCondition } from './order.js';
import type { Template } from './template.js';
import { clauses, listOf, type Piece } from './writer.js';

/** One use of a connection: its pattern, where it starts, and what was asked. */
export interface Asked {
  readonly template: Template;
  readonly type: GraphQLObjectType;
  readonly parent: Readonly<Record<string, string>>;
  readonly args: Values;
  /** The type of its filter; undefined where it takes none. */
  readonly filter: GraphQLInputObjectType | undefined;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** The most rows that a page may have, and how many it has where nothing is asked. */
export const MOST_ROWS = 100;
export const USUAL_ROWS = 20;

/**
 * A connection in Relay's shape, as one list: the rows of the page, then what was asked beside them. Rows are read
 * only where edges, nodes or pageInfo are asked, counted only where totalCount is, and so on.
 */
export function connection(c: Composition, asked: Asked): Piece {
  const { template, type, args, path } = asked;
  const names = c.writer.names(asked.parent, args);
  const start = Object.values(asked.parent);
  const place: Place = {
    node: names.variable('node'),
    edge: template.variables.has('edge') ? names.variable('edge') : undefined,
  };
  const nodeType = getNamedType(type.getFields().nodes?.type);
  const named = namedOf(template, names.variable);
  const subject = { type: nodeType?.name ?? '', node: place.node, edge: place.edge, named };
  const context = { library: c.library, writer: c.writer };
  const wanted =
    asked.filter && args.filter
      ? conditions(context, asked.filter, args.filter as Values, subject, `${path}.filter`)
      : [];
  const head = template.head(names);
  const where = template.where(names);
  const pattern = matched(head, where, wanted);
  const page = pageOf(args, path);
  const order = orderOf(type.name, args.orderBy as Values | undefined);

  const rows: Piece[] = [];
  const beside: Piece[] = [];
  const readers: [string, (cells: Cells) => unknown][] = [];
  let paged = false;
  for (const [key, fieldNodes] of selected(c, type, asked.nodes)) {
    const name = fieldNodes[0]?.name.value;
    const field = type.getFields()[name ?? ''];
    if (!field) continue;
    const at = rows.length;
    if (name === 'nodes') {
      const piece = anyObject(c, nodeType, fieldNodes, place, path);
      rows.push(piece);
      readers.push([key, ({ page }) => page.map((row) => piece.shape(row[at + 2]))]);
    } else if (name === 'edges') {
      const piece = edge(c, type, fieldNodes, place, order, path);
      rows.push(piece);
      readers.push([key, ({ page }) => page.map((row) => piece.shape([row[0], row[1], row[at + 2]]))]);
    } else if (name === 'pageInfo') {
      paged = true;
      readers.push([key, ({ page: found, more }) => pageInfo(found, more, page, order)]);
    } else {
      const piece =
        name === 'totalCount'
          ? { ...c.writer.call(start, pattern, 'count(*)'), shape: plain }
          : facets(c, {
              start,
              pattern,
              node: place.node,
              nodeType: nodeType?.name ?? '',
              field,
              nodes: fieldNodes,
              path,
            });
      const position = beside.length + 1;
      beside.push(piece);
      readers.push([key, ({ cells }) => piece.shape(cells[position])]);
    }
  }
  const list =
    rows.length > 0 || paged
      ? pageRows(c, { start, head, where, wanted, place, order, page, paged, rows, path })
      : { calls: [], text: '[]' };
  return {
    ...listOf([list, ...beside]),
    shape: (cell) => {
      const cells = cell as unknown[];
      const found = cells[0] as unknown[][];
      const kept = found.slice(0, page.size);
      const read: Cells = {
        cells,
        page: page.backward ? kept.reverse() : kept,
        more: found.length > page.size,
      };
      const answer = new Answer();
      for (const [key, reader] of readers) answer[key] = reader(read);
      return answer;
    },
  };
}

interface Cells {
  readonly cells: readonly unknown[];
  readonly page: readonly unknown[][];
  readonly more: boolean;
}

interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** The page that was asked for. Throws `badInput` where the arguments contradict each other or are out of range. */
function pageOf(args: Values, path: string): Page {
  const { first, last, after, before } = args as Record<string, unknown>;
  const backward = last !== undefined && last !== null;
  if (backward && first !== undefined && first !== null) {
    throw badInput('ask for the first or for the last rows, not for both.', path);
  }
  const size = (backward ? last : (first ?? USUAL_ROWS)) as number;
  if (size < 0 || size > MOST_ROWS) {
    const name = backward ? 'last' : 'first';
    throw badInput(`${size} is not allowed; from 0 to ${MOST_ROWS} rows a page are.`, `${path}.${name}`);
  }
  if (backward ? after : before) {
    throw badInput('`after` goes with `first`, `before` with `last`.', path);
  }
  return { size, backward, cursor: ((backward ? before : after) ?? undefined) as string | undefined };
}

interface PageText {
  readonly start: readonly string[];
  readonly head: string;
  readonly where: string | null;
  readonly wanted: readonly string[];
  readonly place: Place;
  readonly order: Order;
  readonly page: Page;
  /** Whether it must be known that there are more rows. */
  readonly paged: boolean;
  readonly rows: readonly Piece[];
  readonly path: string;
}

/** The rows of the page, and one more where that is asked. Limits come before anything nested. */
function pageRows(c: Composition, t: PageText): Pick<Piece, 'calls' | 'text'> {
  const { place, order, page, rows } = t;
  const pattern = matched(t.head, t.where, [...t.wanted, ...positionOf(c, t)]);
  const kept = place.edge ? `${place.node}, ${place.edge}` : place.node;
  const { by, value } = orderText(order, place, page.backward);
  const limit = c.writer.parameter(page.size + (t.paged ? 1 : 0));
  const row = listOf(rows, [`${place.node}.id`, value]);
  const ordered = `${pattern} WITH ${kept} ORDER BY ${by} LIMIT ${limit}`;
  return c.writer.call(t.start, clauses(ordered, ...row.calls), `collect(${row.text})`);
}

function positionOf(c: Composition, { page, order, place, path }: PageText): string[] {
  if (!page.cursor) return [];
  const position = readCursor(page.cursor, order.name, `${path}.${page.backward ? 'before' : 'after'}`);
  return [positionCondition(c.writer, order, place, position, page.backward)];
}

function edge(
  c: Composition,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: Place,
  order: Order,
  path: string,
): Piece {
  const edgeType = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
  const pieces: Piece[] = [];
  const readers: [string, (row: readonly unknown[]) => unknown][] = [];
  // A fact of the relation is read from the edge, as an object's field is from its node.
  const facts: Place = { node: place.edge ?? place.node, edge: place.node };
  for (const [key, fieldNodes] of selected(c, edgeType, nodes)) {
    const name = fieldNodes[0]?.name.value;
    const at = pieces.length;
    if (name === 'cursor') {
      readers.push([key, (row) => cursorOf(row, order)]);
    } else if (name === 'node') {
      const piece = anyObject(c, getNamedType(edgeType.getFields().node?.type), fieldNodes, place, path);
      pieces.push(piece);
      readers.push([key, (row) => piece.shape((row[2] as unknown[])[at])]);
    } else if (name !== '__typename') {
      const field = edgeType.getFields()[name ?? ''] as GraphQLField<unknown, unknown>;
      const piece = value(c, edgeType, field, fieldNodes, facts, `${path}.${key}`);
      pieces.push(piece);
      readers.push([key, (row) => piece.shape((row[2] as unknown[])[at])]);
    }
  }
  return {
    ...listOf(pieces),
    shape: (row) => {
      const answer = new Answer();
      for (const [key, reader] of readers) answer[key] = reader(row as unknown[]);
      return answer;
    },
  };
}

function cursorOf(row: readonly unknown[], order: Order): string {
  return writeCursor(order.name, { id: row[0] as string, value: plain(row[1]) as string | number | null });
}

/** Relay's page info, from the rows that were found. */
function pageInfo(rows: readonly unknown[][], more: boolean, page: Page, order: Order) {
  const first = rows[0];
  const last = rows[rows.length - 1];
  return {
    hasNextPage: page.backward ? page.cursor !== undefined : more,
    hasPreviousPage: page.backward ? more : page.cursor !== undefined,
    startCursor: first ? cursorOf(first, order) : null,
    endCursor: last ? cursorOf(last, order) : null,
  };
}
