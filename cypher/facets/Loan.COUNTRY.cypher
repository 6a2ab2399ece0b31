// Facet by country of the borrowers, deduplicated.
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.country AS key
