// Facet by region of the lenders, deduplicated.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
OPTIONAL MATCH (node)<-[:LENT]-(lender:Organisation)
WITH DISTINCT node, coalesce(lender.region, CASE WHEN lender.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
