// Facet by region of the participants, deduplicated.
// ABROAD: in another country than the United Kingdom. Null: not stated. Same rule as filters/OrganisationFilter.regionStatus.cypher.
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(participant:Organisation)
WITH DISTINCT node, coalesce(participant.region, CASE WHEN participant.country <> 'United Kingdom' THEN 'ABROAD' END) AS key
