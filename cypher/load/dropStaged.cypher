// Deletes staged partnerships and totals of an interrupted recomputation.
// Parameters: $limit (INTEGER: maximum number of partnerships).
// Columns: dropped (INTEGER: number of deleted partnerships).
// ()-[:STAGED_PARTNERSHIP]->(), (:StagedTotals)
CALL () {
  MATCH (totals:StagedTotals)
  DELETE totals
}
CALL () {
  MATCH ()-[staged:STAGED_PARTNERSHIP]->()
  WITH staged
  LIMIT $limit
  DELETE staged
  RETURN count(*) AS dropped
}
RETURN dropped
