// Pairs whose aggregates depend on these facts: the two organisations and their parents.
// Parameters: $pairs: list of [id, id].
// Columns: one, other (ids).
// (:Organisation)-[:SITE_OF]->(:Organisation)
UNWIND $pairs AS pair
MATCH (:Organisation {id: pair[0]})-[:SITE_OF*0..3]->(one:Organisation)
MATCH (:Organisation {id: pair[1]})-[:SITE_OF*0..3]->(other:Organisation)
WITH DISTINCT one, other
WHERE one <> other
RETURN one.id AS one, other.id AS other
