// Has no organisation two identifiers of ROR?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Identifier {id})-[:IDENTIFIES]->(:Organisation)
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})
WITH id, COLLECT { MATCH (organisation)<-[:IDENTIFIES]-(one:Identifier) WHERE one.id STARTS WITH 'ror:' RETURN one.id ORDER BY one.id } AS own
WHERE size(own) > 1
RETURN id, 'is both ' + own[0] + ' and ' + own[1] AS what
