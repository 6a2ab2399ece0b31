// Are there no cycles of sites?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:SITE_OF]->(:Organisation)
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
WHERE EXISTS { (organisation)-[:SITE_OF*1..10]->(organisation) }
RETURN id, coalesce(organisation.name, 'it') + ' is a site of itself' AS what
