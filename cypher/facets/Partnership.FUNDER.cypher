// By who paid for a loan or project; null: its sources name nobody.
//
// node    a partnership
// fact    one of a partnership's `facts`, as derivePartnerships.cypher writes them
UNWIND CASE WHEN size(split(split(fact, '/')[8], '|')) = 2 THEN [null] ELSE split(split(fact, '/')[8], '|')[1..-1] END AS id
OPTIONAL MATCH (funder:Organisation {id: id})
WITH node, id AS key, funder.name AS name
