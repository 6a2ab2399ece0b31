// Deletes organisations that no row names any more, with their other names and identifiers.
// Parameters: $rows: list of {id}.
// (:Alias)-[:NAMES]->(:Organisation)<-[:IDENTIFIES]-(:Identifier)
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
OPTIONAL MATCH (organisation)<-[:NAMES|IDENTIFIES]-(own)
DETACH DELETE own, organisation
