// Is every area the subject of a figure?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Figure)-[:ABOUT]->(:Area)
UNWIND $ids AS id
MATCH (area:Area {id: id})
WHERE NOT EXISTS { (area)<-[:ABOUT]-(:Figure) }
RETURN id, 'no figure is about ' + coalesce(area.name, 'it') AS what
