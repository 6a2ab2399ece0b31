// By the region of its borrowers, each region once.
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.region AS key
