// Facet by country of the participants, deduplicated.
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(participant:Organisation)
WITH DISTINCT node, participant.country AS key
