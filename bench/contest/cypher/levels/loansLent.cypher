// The first loans of each, by title. $ids: of whom; $first: how many.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
CALL (o) {
  MATCH (o)-[:LENT]->(l:Loan) WITH l ORDER BY l.sortTitle, l.id LIMIT $first
  RETURN collect(l {.id, .title, .objects}) AS found
}
RETURN id, found
