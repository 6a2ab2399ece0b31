// By who paid for loans and projects of the two, with those of their sites; each funder once.
// Begun from the partner, who mostly has done less than the museum.
// (:Organisation)-[:FUNDS]->(:Loan), (:Organisation)-[:FUNDS]->(:Project)
MATCH (museum:Organisation)-[node]->(partner:Organisation)
WITH node,
  COLLECT { MATCH (museum)<-[:SITE_OF*0..2]-(part:Organisation) RETURN part } AS here,
  COLLECT { MATCH (partner)<-[:SITE_OF*0..2]-(part:Organisation) RETURN part } AS there
CALL (here, there) {
  UNWIND there AS one
  CALL (one, here) {
    MATCH (one)<-[:TO]-(thing:Loan)<-[:LENT]-(other:Organisation) WHERE other IN here
    RETURN thing
    UNION
    MATCH (one)-[:LENT]->(thing:Loan)-[:TO]->(other:Organisation) WHERE other IN here
    RETURN thing
    UNION
    MATCH (one)-[joined:PARTICIPATES_IN]->(thing:Project)<-[took:PARTICIPATES_IN]-(other:Organisation)
    WHERE other IN here AND (one.id IN took.alongside OR other.id IN joined.alongside)
    RETURN thing
  }
  MATCH (funder:Organisation)-[:FUNDS]->(thing)
  RETURN collect(DISTINCT funder) AS funders
}
UNWIND CASE WHEN size(funders) = 0 THEN [null] ELSE funders END AS funder
WITH node, funder.id AS key, funder.name AS name
