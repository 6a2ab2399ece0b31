// Deletes partnerships without any loans and projects.
// Parameters: $pairs: list of [museum (id), partner (id)].
// Columns: id (of each deleted one).
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
UNWIND $pairs AS pair
MATCH (museum:Organisation {id: pair[0]})
MATCH (partner:Organisation {id: pair[1]})
MATCH (museum)-[stale:PARTNERS_WITH]->(partner)
WITH stale, stale.id AS id
DELETE stale
RETURN id
