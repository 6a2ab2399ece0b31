// Facet by outcome of a loan or project; null: not stated.
//
// node    a partnership
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
UNWIND CASE WHEN size(split(split(fact, '/')[7], '*')) = 2 THEN [null] ELSE split(split(fact, '/')[7], '*')[1..-1] END AS key
