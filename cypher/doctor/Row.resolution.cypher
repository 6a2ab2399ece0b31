// Is every organisation that a live row means there, or was it merged into one that is?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {resolvedIds})
UNWIND $ids AS id
MATCH (row:Row {id: id, state: 'LIVE'})
UNWIND coalesce(row.resolvedIds, []) AS meant
WITH DISTINCT id, row, meant
OPTIONAL MATCH (there:Organisation {id: meant})
OPTIONAL MATCH (merged:MergedOrganisation {id: meant})
WITH id, row, meant, there, merged
WHERE there IS NULL AND merged IS NULL
RETURN id, coalesce(row.name, 'it') + ' means ' + meant + ', which is not there' AS what
