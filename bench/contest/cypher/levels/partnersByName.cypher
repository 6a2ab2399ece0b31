// The first partners of each, by name. $ids: of whom; $first: how many; $kind: of what kind, null for all.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
CALL (o) {
  MATCH (o)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored AND ($kind IS NULL OR p.kind = $kind)
  WITH p, e ORDER BY p.sortName, p.id LIMIT $first
  RETURN collect({organisation: p {.id, .name}, objects: e.objects}) AS found
}
RETURN id, found
