// Loans between a museum and its partner in both directions, including those of their sites.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
//
// parent  the partnership
// node    a loan, deduplicated
MATCH (museum)-[parent]->(partner)
MATCH (museum)<-[:SITE_OF*0..3]-(here)-[:LENT|TO]-(node:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..3]->(partner)
WHERE (here)-[:LENT]->(node)-[:TO]->(there) OR (there)-[:LENT]->(node)-[:TO]->(here)
WITH DISTINCT node
