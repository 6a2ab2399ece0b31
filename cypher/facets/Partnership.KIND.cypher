// Facet by kind of the partner.
MATCH ()-[node]->(partner:Organisation)
WITH partner.kind AS key
