// Partnership of a hop; for two museums, the direction that is not mirrored.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  a hop: a map with two ids
// node    the partnership
CALL (parent) { MATCH (one:Organisation {id: parent.one}) RETURN one }
CALL (parent) { MATCH (other:Organisation {id: parent.other}) RETURN other }
MATCH (one)-[node:PARTNERS_WITH]-(other)
WHERE NOT coalesce(node.mirrored, false)
