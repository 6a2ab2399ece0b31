// Facet by region of England or nation of the UK.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
WITH coalesce(node.region, CASE WHEN node.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
