// By the country of its borrowers, each country once.
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.country AS key
