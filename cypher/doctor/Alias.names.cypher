// Does every alias belong to exactly one organisation?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Alias)-[:NAMES]->(:Organisation)
UNWIND $ids AS id
MATCH (alias:Alias {id: id})
WITH id, alias, COUNT { (alias)-[:NAMES]->(:Organisation) } AS named
WHERE named <> 1
RETURN id, coalesce(alias.name, 'it') + ' names ' + named + ' organisations' AS what
