// All pairs of organisations and of their sites, from activities and from existing partnerships. Sites are included because a
// partnership of a site depends on the kind and national status of the site's parent.
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
UNWIND [organisation, part] AS one
WITH DISTINCT one, far
WHERE one <> far
RETURN one.id AS one, far.id AS other
