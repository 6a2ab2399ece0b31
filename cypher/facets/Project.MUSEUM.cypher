// By the museums whose work it was, each once.
// (:Organisation)-[:PARTICIPATES_IN {role: 'MUSEUM'}]->(:Project)
OPTIONAL MATCH (museum:Organisation)-[:PARTICIPATES_IN {role: 'MUSEUM'}]->(node)
WITH DISTINCT node, museum.id AS key, museum.name AS name
