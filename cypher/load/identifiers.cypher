// Writes identifiers of organisations (ror:02mb95055, mm:mm.New.1). One that belongs to another organisation stays unchanged.
// Parameters: $rows: list of {id, organisation (id)}.
// (:Identifier {id, name})-[:IDENTIFIES]->(:Organisation)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.organisation})
MERGE (identifier:Identifier {id: row.id})
SET identifier.name = row.id
WITH organisation, identifier
WHERE NOT EXISTS { (identifier)-[:IDENTIFIES]->() }
CREATE (identifier)-[:IDENTIFIES]->(organisation)
