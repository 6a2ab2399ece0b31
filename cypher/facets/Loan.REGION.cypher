// Facet by region of the borrowers, deduplicated.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
OPTIONAL MATCH (node)-[:TO]->(borrower:Organisation)
WITH DISTINCT node, coalesce(borrower.region, CASE WHEN borrower.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
