// The 49 with whom a museum did most, and who of all these works with whom. $id: the museum.
MATCH (o:Organisation {id: $id})
CALL (o) {
  MATCH (o)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored
  WITH p ORDER BY e.loans + e.projects DESC, p.sortName LIMIT 49
  RETURN collect(p) AS partners
}
WITH [o] + partners AS everybody
CALL (everybody) {
  UNWIND everybody AS one
  MATCH (one)-[e:PARTNERS_WITH]->(other) WHERE NOT e.mirrored AND other IN everybody
  RETURN collect([one.id, other.id]) AS edges
}
RETURN [o IN everybody | [o.id, o.name]] AS nodes, edges
