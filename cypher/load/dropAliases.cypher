// Deletes aliases that no row states for an organisation any more.
// Parameters: $rows: list of {organisation (id), keep: [ids of aliases]}.
// (:Alias)-[:NAMES]->(:Organisation)
UNWIND $rows AS row
MATCH (:Organisation {id: row.organisation})<-[:NAMES]-(alias:Alias)
WHERE NOT alias.id IN row.keep
DETACH DELETE alias
