// Facet by region of the partner.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
MATCH ()-[node]->(partner:Organisation)
WITH coalesce(partner.region, CASE WHEN partner.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
