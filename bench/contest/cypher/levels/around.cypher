// A museum and the 49 with whom it did most. $id: the museum.
MATCH (o:Organisation {id: $id})
CALL (o) {
  MATCH (o)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored
  WITH p ORDER BY e.loans + e.projects DESC, p.sortName LIMIT 49
  RETURN collect(p) AS partners
}
UNWIND [o] + partners AS node
RETURN node.id AS id, node.name AS name
