// The loans between a museum and its partner, either way, with those of the sites of both.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the partnership
// node    a loan, once
MATCH (museum)-[parent]->(partner)
MATCH (museum)<-[:SITE_OF*0..3]-(here)-[:LENT|TO]-(node:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..3]->(partner)
WHERE (here)-[:LENT]->(node)-[:TO]->(there) OR (there)-[:LENT]->(node)-[:TO]->(here)
WITH DISTINCT node
