// Stages the removal of partnerships without any loans and projects.
// Parameters: $pairs: list of [museum (id), partner (id)].
// (:Organisation)-[:STAGED_PARTNERSHIP {id, removed: true}]->(:Organisation)
UNWIND $pairs AS pair
MATCH (museum:Organisation {id: pair[0]})
MATCH (partner:Organisation {id: pair[1]})
MATCH (museum)-[stale:PARTNERS_WITH]->(partner)
CREATE (museum)-[:STAGED_PARTNERSHIP {id: stale.id, removed: true}]->(partner)
