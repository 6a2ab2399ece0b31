// Do all organisations named alongside a participant take part in the same project?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:PARTICIPATES_IN {alongside}]->(:Project)
UNWIND $ids AS id
MATCH (project:Project {id: id})
WITH id, project, COLLECT { MATCH (one:Organisation)-[:PARTICIPATES_IN]->(project) RETURN one.id } AS participants
MATCH (project)<-[part:PARTICIPATES_IN]-(one)
WITH id, one, [other IN coalesce(part.alongside, []) WHERE other = one.id OR NOT other IN participants] AS strangers
WHERE size(strangers) > 0
RETURN id, one.id + ' is recorded alongside ' + strangers[0] + CASE strangers[0] WHEN one.id THEN ', itself' ELSE ', which does not take part' END AS what
