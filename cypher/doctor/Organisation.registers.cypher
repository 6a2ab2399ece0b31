// Does every organisation have at most one identifier of each scheme?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Identifier {id})-[:IDENTIFIES]->(:Organisation)
// The scheme is the part before the first colon: 'ror', 'mm'. 'own' is not a scheme: it has the submitters' own
// reference numbers.
UNWIND $ids AS id
MATCH (organisation:Organisation {id: id})<-[:IDENTIFIES]-(identifier:Identifier)
WITH id, split(identifier.id, ':')[0] AS scheme, identifier.id AS own ORDER BY own
WHERE scheme <> 'own'
WITH id, scheme, collect(own) AS own
WHERE size(own) > 1
RETURN id, 'is both ' + own[0] + ' and ' + own[1] AS what
