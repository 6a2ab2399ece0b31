// Facet by country of the partner.
MATCH ()-[node]->(partner:Organisation)
WITH partner.country AS key
