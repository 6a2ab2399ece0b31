// A museum's 50 newest partnerships with their facts. $id: the museum.
MATCH (o:Organisation {id: $id})
CALL (o) {
  MATCH (o)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored
  WITH p, e ORDER BY e.firstYear DESC, p.id LIMIT 50
  RETURN collect([p.name, e.objects, e.firstYear, e.lastYear]) AS partners
}
RETURN o.name AS name, partners
