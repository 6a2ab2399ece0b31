// Takes lists of organisations whose totals are to be recomputed, and deletes the lists.
// Parameters: $limit (INTEGER: maximum number of lists).
// Columns: ids (list of ids). No row if none is left.
// (:StagedTotals {ids})
MATCH (staged:StagedTotals)
WITH staged
LIMIT $limit
WITH staged, staged.ids AS ids
DELETE staged
RETURN ids
