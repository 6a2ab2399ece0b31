// Facet by partner.
MATCH ()-[node]->(partner:Organisation)
WITH partner.id AS key, partner.name AS name
