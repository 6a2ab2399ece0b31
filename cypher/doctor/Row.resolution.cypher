// Does every organisation that a live row refers to exist, or was it merged into an existing one?
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
RETURN id, coalesce(row.name, 'it') + ' refers to ' + meant + ', which does not exist' AS what
