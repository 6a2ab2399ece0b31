// Deletes identifiers that no row states for an organisation any more.
// Parameters: $rows: list of {organisation (id), keep: [ids of identifiers]}.
// (:Identifier)-[:IDENTIFIES]->(:Organisation)
UNWIND $rows AS row
MATCH (:Organisation {id: row.organisation})<-[:IDENTIFIES]-(identifier:Identifier)
WHERE NOT identifier.id IN row.keep
DETACH DELETE identifier
