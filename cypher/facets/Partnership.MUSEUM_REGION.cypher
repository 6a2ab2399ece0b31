// Facet by region of the museum.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
MATCH (museum:Organisation)-[node]->()
WITH coalesce(museum.region, CASE WHEN museum.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
