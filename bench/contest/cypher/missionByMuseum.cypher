// The first ten museums of a region, each with its first ten universities. $region: the museums'.
MATCH (m:Museum)
WHERE m.region = $region
WITH m ORDER BY m.sortName, m.id LIMIT 10
CALL (m) {
  MATCH (m)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored AND p.kind = 'UNIVERSITY'
  WITH p, e ORDER BY p.sortName, p.id LIMIT 10
  RETURN collect([p.name, e.objects]) AS partners
}
RETURN m.name AS name, partners
