// By the outcomes that loans and projects of the two, with those of their sites, served, where a source says so; each outcome once.
// Begun from the partner, who mostly has done less than the museum.
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
  UNWIND thing.outcomes AS outcome
  RETURN collect(DISTINCT outcome) AS outcomes
}
UNWIND CASE WHEN size(outcomes) = 0 THEN [null] ELSE outcomes END AS key
