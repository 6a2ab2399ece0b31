// Does every identifier lead to exactly one organisation?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Identifier)-[:IDENTIFIES]->(:Organisation)
UNWIND $ids AS id
MATCH (identifier:Identifier {id: id})
WITH id, COUNT { (identifier)-[:IDENTIFIES]->(:Organisation) } AS identified
WHERE identified <> 1
RETURN id, 'leads to ' + identified + ' organisations' AS what
