// Facet by region of the partner.
MATCH ()-[node]->(partner:Organisation)
WITH partner.region AS key
