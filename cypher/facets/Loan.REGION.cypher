// Facet by region of the borrowers, deduplicated.
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, borrower.region AS key
