// By who paid for loans and projects of the two, with those of their sites; each funder once.
// (:Organisation)-[:FUNDS]->(:Loan), (:Organisation)-[:FUNDS]->(:Project)
MATCH (museum:Organisation)-[node]->(partner:Organisation)
CALL (museum, partner) {
  CALL (museum, partner) {
    MATCH (museum)<-[:SITE_OF*0..2]-(here)-[:LENT|TO]-(thing:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..2]->(partner)
    WHERE (here)-[:LENT]->(thing)-[:TO]->(there) OR (there)-[:LENT]->(thing)-[:TO]->(here)
    RETURN thing
    UNION
    MATCH (museum)<-[:SITE_OF*0..2]-(here)-[took:PARTICIPATES_IN]->(thing:Project)
          <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..2]->(partner)
    WHERE there.id IN took.alongside OR here.id IN joined.alongside
    RETURN thing
  }
  MATCH (funder:Organisation)-[:FUNDS]->(thing)
  RETURN collect(DISTINCT funder) AS funders
}
UNWIND CASE WHEN size(funders) = 0 THEN [null] ELSE funders END AS funder
WITH node, funder.id AS key, funder.name AS name
