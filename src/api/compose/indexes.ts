/** Properties of a thing that an index has in this order; the last one is what rows are ordered by. */
type Index = readonly [fixed: string, ...then: string[]];

/** The indexes of cypher/constraints over several properties, by the GraphQL type of what they find; the longest first. */
export const INDEXES: Readonly<Record<string, readonly Index[]>> = {
  Organisation: [
    ['kind', 'region', 'sortName'],
    ['kind', 'sortName'],
    ['region', 'sortName'],
    ['kind', 'partners'],
    ['region', 'partners'],
  ],
  Partnership: [
    ['museumRegion', 'partnerKind', 'sortName'],
    ['partnerKind', 'sortName'],
  ],
};

/**
 * The properties by which an index leads to rows in this order, where each of them is fixed to one value; none where there is no such
 * index. Rows are alike in them, so that an order may begin with them: the planner (Neo4j 5.26) sees only then that the index has it.
 */
export function compositeIndexPrefix(
  type: string,
  fixed: ReadonlySet<string>,
  order: string,
): readonly string[] {
  for (const index of INDEXES[type] ?? [])
    if (index.at(-1) === order && index.slice(0, -1).every((property) => fixed.has(property)))
      return index.slice(0, -1);
  return [];
}
