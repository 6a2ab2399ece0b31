/** Properties of a composite index in order; the last one is the sort property. */
type Index = readonly [fixed: string, ...then: string[]];

/** Composite indexes of cypher/constraints by GraphQL type; longest first. */
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
 * Leading properties of a composite index that provides this order, if each of them is fixed to one value;
 * empty if there is none. Adding these constant properties to ORDER BY lets the planner (Neo4j 5.26) use the
 * index order.
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
