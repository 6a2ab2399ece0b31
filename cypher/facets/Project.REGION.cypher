// By the region of its participants, each region once.
OPTIONAL MATCH (node)<-[:PARTICIPATES_IN]-(participant:Organisation)
WITH DISTINCT node, participant.region AS key
