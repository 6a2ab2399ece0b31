// By the outcomes that loans and projects of the two, with those of their sites, served, where a source says so; each outcome once.
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
  UNWIND thing.outcomes AS outcome
  RETURN collect(DISTINCT outcome) AS outcomes
}
UNWIND CASE WHEN size(outcomes) = 0 THEN [null] ELSE outcomes END AS key
