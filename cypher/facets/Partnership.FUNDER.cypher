// Facet by funder of a loan or project; null: no funder stated.
//
// node    a partnership
// fact    one of a partnership's `facts`; format: derivePartnerships.cypher
UNWIND CASE WHEN size(split(split(fact, '/')[8], '|')) = 2 THEN [null] ELSE split(split(fact, '/')[8], '|')[1..-1] END AS id
OPTIONAL MATCH (funder:Organisation {id: id})
WITH node, id AS key, funder.name AS name
