// The newest partnerships of each. $ids: of whom; $first: how many.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
CALL (o) {
  MATCH (o)-[e:PARTNERS_WITH]-(p) WHERE NOT e.mirrored
  WITH p, e ORDER BY e.firstYear DESC, p.id LIMIT $first
  RETURN collect({organisation: p {.id, .name}, objects: e.objects, firstYear: e.firstYear, lastYear: e.lastYear}) AS found
}
RETURN id, found
