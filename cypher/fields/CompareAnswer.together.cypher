// Partnership of the two; for two museums, the direction that is not mirrored.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// parent  the answer: a map with `together`, two ids; null if they are not partners
// node    the partnership
CALL (parent) { MATCH (one:Organisation {id: parent.together.one}) RETURN one }
CALL (parent) { MATCH (other:Organisation {id: parent.together.other}) RETURN other }
MATCH (one)-[node:PARTNERS_WITH]-(other)
WHERE NOT coalesce(node.mirrored, false)
