// Existing rows among the given ids.
// Parameters: $ids: list of ids, $submission (id).
// Columns: id, name, state (LIVE or RETRACTED), statement (JSON; null if LIVE), resolvedIds: [ids], matchReasons: [JSON or ''],
//   line (INTEGER: of the row in this
//   submission; null if it is not in it), retractedBy (name of the return that retracted it last; null if none did, or
//   if its own submission was undone).
// (:Submission)-[:CONTAINS]->(:Row)<-[:RETRACTED]-(:Submission)
UNWIND $ids AS id
MATCH (row:Row {id: id})
RETURN id, row.name AS name, row.state AS state,
  CASE row.state WHEN 'RETRACTED' THEN row.statement END AS statement, row.resolvedIds AS resolvedIds, row.matchReasons AS matchReasons,
  head(COLLECT { MATCH (row)<-[contains:CONTAINS]-(:Submission {id: $submission}) RETURN contains.line }) AS line,
  head(COLLECT {
    MATCH (row)<-[retracted:RETRACTED]-(by:Submission)
    WHERE by.state <> 'UNDONE'
    RETURN by.name ORDER BY retracted.at DESC
  }) AS retractedBy
