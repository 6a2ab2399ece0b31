// The sources that state the loans between the two, and those that state both participations in a project.
// (:Loan)-[:EVIDENCED_BY]->(:Source)
//
// parent  the partnership
// node    a source, once
MATCH (museum)-[parent]->(partner)
CALL (museum, partner) {
  MATCH (museum)<-[:SITE_OF*0..2]-(here)-[:LENT|TO]-(loan:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..2]->(partner)
  WHERE (here)-[:LENT]->(loan)-[:TO]->(there) OR (there)-[:LENT]->(loan)-[:TO]->(here)
  MATCH (loan)-[:EVIDENCED_BY]->(source:Source)
  RETURN source
  UNION
  MATCH (museum)<-[:SITE_OF*0..2]-(here)-[took:PARTICIPATES_IN]->(:Project)
        <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..2]->(partner)
  WHERE there.id IN took.alongside OR here.id IN joined.alongside
  UNWIND [id IN joined.sources WHERE id IN took.sources] AS id
  MATCH (source:Source {id: id})
  RETURN source
}
WITH source AS node
