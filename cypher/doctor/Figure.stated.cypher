// Is every figure stated by a live row?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {state: 'LIVE'})-[:STATES]->(:Figure)
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
WHERE NOT EXISTS { (figure)<-[:STATES]-(:Row {state: 'LIVE'}) }
RETURN id, 'is stated by no live row' AS what
