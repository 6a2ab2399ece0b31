// Facet by country of the lenders, deduplicated.
OPTIONAL MATCH (node)<-[:LENT]-(lender:Organisation)
WITH DISTINCT node, lender.country AS key
