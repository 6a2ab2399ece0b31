// Writes aliases of organisations, each with the judgement that links it.
// Parameters: $rows: list of {id, organisation (id), properties {name, search, use}, judgement {judgement, score, reason, by}}.
// (:Alias {name})-[:NAMES {judgement, score, reason, by}]->(:Organisation)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.organisation})
MERGE (alias:Alias {id: row.id})
SET alias += row.properties
MERGE (alias)-[names:NAMES]->(organisation)
SET names += row.judgement
