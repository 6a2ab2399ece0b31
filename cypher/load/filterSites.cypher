// Sites among these organisations.
// Parameters: $ids: list of ids.
// Columns: id.
// (:Organisation)-[:SITE_OF]->(:Organisation)
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
WHERE EXISTS { (organisation)-[:SITE_OF]->() }
RETURN id
