// By the country of its participants, each country once.
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(participant:Organisation)
WITH DISTINCT node, participant.country AS key
