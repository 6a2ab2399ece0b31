// Facet by region of the museum.
MATCH (museum:Organisation)-[node]->()
WITH museum.region AS key
