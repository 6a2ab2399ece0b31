// What two organisations did together Loans in either direction, projects that name both together, and their sources,
// including those of their sites. If nothing is found, only the two organisations are shown.
WITH 'national:bm' AS one, 'ror:02jx3x895' AS other
MATCH (a:Organisation {id: one})
MATCH (b:Organisation {id: other})
OPTIONAL MATCH together = (a)<-[:SITE_OF*0..2]-(here)-[:LENT|TO|PARTICIPATES_IN]-(thing:Loan|Project)
  -[:LENT|TO|PARTICIPATES_IN]-(there)-[:SITE_OF*0..2]->(b)
WHERE (here)-[:LENT]->(thing)-[:TO]->(there) OR (there)-[:LENT]->(thing)-[:TO]->(here)
  OR EXISTS { (here)-[took:PARTICIPATES_IN]->(thing) WHERE there.id IN took.alongside }
  OR EXISTS { (there)-[took:PARTICIPATES_IN]->(thing) WHERE here.id IN took.alongside }
OPTIONAL MATCH says = (thing)-[:EVIDENCED_BY]->(:Source)
RETURN a, b, together, says
LIMIT 60
