import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { TRIES } from '../../support/generated.js';
import { onShippedData } from '../../support/onGraph.js';

/** Maximum rows of a connection to read completely; longer ones are read this far from both ends: PAGING_ROWS. */
const MOST_ROWS = Number(process.env.PAGING_ROWS ?? 200);
const PAGE = 60;

interface Walked {
  /** The root field, and the path to the connection below it. */
  readonly path: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const on = onShippedData();
const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
const isConnection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection') &&
  ['first', 'after', 'last', 'before'].every((name) => field.args.some((arg) => arg.name === name)) &&
  field.args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
const connectionsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(isConnection);

/** Connections of single objects, for objects with many rows. */
const ONES: Readonly<Record<string, string>> = {
  Organisation: 'organisations(first: 1, orderBy: { by: PARTNERS, direction: DESC })',
  Loan: 'loans(first: 1, orderBy: { by: OBJECTS, direction: DESC })',
  Project: 'projects(first: 1, orderBy: { by: PARTICIPANTS, direction: DESC })',
  Partnership: 'partnerships(first: 1, orderBy: { by: LOANS, direction: DESC })',
  Source: 'sources(first: 1)',
};

const walked: Walked[] = [
  ...connectionsOf(schema.getQueryType()!).map((field) => ({ path: '', field })),
  ...Object.entries(ONES).flatMap(([name, path]) => {
    const type = schema.getType(name);
    return isObjectType(type) ? connectionsOf(type).map((field) => ({ path, field })) : [];
  }),
];

/**
 * All orders of a connection, and none. Each is another statement for Neo4j to plan, so connections share them:
 * see `ordersToTry`.
 */
function ordersOf({ args }: GraphQLField<unknown, unknown>): string[] {
  const order = args.find(({ name }) => name === 'orderBy')?.type;
  const type = order && getNamedType(order);
  if (!type || !isInputObjectType(type)) return [''];
  const by = getNamedType(type.getFields().by!.type) as unknown as { getValues(): { name: string }[] };
  return ['', ...by.getValues().flatMap(({ name }) => [`orderBy: { by: ${name}, direction: DESC }`])];
}

/**
 * The orders to walk a connection in: none, and those of its type of order that no connection before it has been walked in. Orders are
 * compiled for their type, whichever connection has them. With TRIES above 1, every order of every connection.
 */
const ordersToTry: ReadonlyMap<Walked, readonly string[]> = (() => {
  const seen = new Set<string>();
  return new Map(
    walked.map((one) => {
      const type = String(one.field.args.find(({ name }) => name === 'orderBy')?.type);
      const orders = ordersOf(one.field).filter(
        (order) => order === '' || TRIES > 1 || !seen.has(`${type} ${order}`),
      );
      for (const order of orders) seen.add(`${type} ${order}`);
      return [one, orders];
    }),
  );
})();

/** Ids of the rows of consecutive pages, forward or backward. */
async function walk(
  { path, field }: Walked,
  order: string,
  isForward: boolean,
): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  const [size, cursor] = isForward ? ['first', 'after'] : ['last', 'before'];
  for (let at: string | null = null; ; ) {
    const args = [
      `${size}: ${PAGE}`,
      ...(at ? [`${cursor}: ${JSON.stringify(at)}`] : []),
      ...(order ? [order] : []),
    ];
    const asked = `rows: ${field.name}(${args.join(', ')}) { totalCount edges { cursor node { ...id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const inner = path ? `one: ${path} { nodes { ${asked} } }` : asked;
    const node = getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields().nodes!.type).name;
    const data = await on.data(`{ ${inner} } fragment id on ${node} { id }`);
    const { totalCount, edges, pageInfo } = path ? data.one.nodes[0].rows : data.rows;
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    const page = edges.map((edge: { node: { id: string } }) => edge.node.id);
    if (isForward) ids.push(...page);
    else ids.unshift(...page);
    const more = isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    if (!more || ids.length >= MOST_ROWS) return { ids, total: totalCount };
    expect(page).toHaveLength(PAGE);
    at = isForward ? pageInfo.endCursor : pageInfo.startCursor;
  }
}

test('there are connections of each sort to walk through, and every order of each type is tried', () => {
  expect(walked.length).toBeGreaterThan(25);
  const all = (orders: (one: Walked) => readonly string[]) =>
    new Set(
      walked.flatMap((one) =>
        orders(one).map((order) => `${one.field.args.find(({ name }) => name === 'orderBy')?.type} ${order}`),
      ),
    );
  expect(all((one) => ordersToTry.get(one)!)).toEqual(all(({ field }) => ordersOf(field)));
});

test.each(walked.map((one) => [`${one.path || 'Query'} ${one.field.name}`, one] as const))(
  '%s: forward and backward, each row comes once in its order',
  async (_name, one) => {
    for (const order of ordersToTry.get(one)!) {
      const [forward, backward] = [await walk(one, order, true), await walk(one, order, false)];
      expect(forward.total).toBe(backward.total);
      expect(new Set(forward.ids).size).toBe(forward.ids.length);
      expect(new Set(backward.ids).size).toBe(backward.ids.length);
      if (forward.ids.length === forward.total) expect(backward.ids).toEqual(forward.ids);
      else {
        // longer ones: what both walks saw is in the same order, and no walk ended early
        expect(forward.ids.length).toBeGreaterThanOrEqual(MOST_ROWS);
        expect(backward.ids.length).toBeGreaterThanOrEqual(MOST_ROWS);
        const both = forward.ids.filter((id) => backward.ids.includes(id));
        expect(backward.ids.filter((id) => both.includes(id))).toEqual(both);
      }
    }
  },
);
