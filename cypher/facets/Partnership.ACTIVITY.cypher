// Facet by activity of a loan or project.
//
// node    a partnership
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
UNWIND CASE WHEN size(split(split(fact, '/')[5], '+')) = 2 THEN [null] ELSE split(split(fact, '/')[5], '+')[1..-1] END AS key
