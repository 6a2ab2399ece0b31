// By the region of the museum.
MATCH (museum:Organisation)-[node]->()
WITH museum.region AS key
