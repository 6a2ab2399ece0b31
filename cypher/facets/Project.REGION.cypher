// Facet by region of the participants, deduplicated.
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(participant:Organisation)
WITH DISTINCT node, participant.region AS key
