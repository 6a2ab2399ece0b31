// Facet by museum.
MATCH (museum:Organisation)-[node]->()
WITH museum.id AS key, museum.name AS name
