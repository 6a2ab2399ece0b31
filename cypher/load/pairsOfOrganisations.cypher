// All pairs of organisations, from the activities of them and their sites, and from existing partnerships.
// Parameters: $ids: list of ids.
// Columns: one, other (ids).
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
MATCH (part:Organisation)-[:SITE_OF*0..3]->(organisation)
CALL (part) {
  MATCH (part)-[:LENT]->(:Loan)-[:TO]->(other:Organisation)
  RETURN other
  UNION
  MATCH (part)<-[:TO]-(:Loan)<-[:LENT]-(other:Organisation)
  RETURN other
  UNION
  MATCH (part)-[mine:PARTICIPATES_IN]->(:Project)<-[theirs:PARTICIPATES_IN]-(other:Organisation)
  WHERE other.id IN mine.alongside OR part.id IN theirs.alongside
  RETURN other
  UNION
  MATCH (part)-[:PARTNERS_WITH]-(other:Organisation)
  RETURN other
}
WITH DISTINCT organisation, part, other
MATCH (other)-[:SITE_OF*0..3]->(far:Organisation)
WITH DISTINCT organisation, far
WHERE organisation <> far
RETURN organisation.id AS one, far.id AS other
