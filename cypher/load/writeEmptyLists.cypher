// Writes lists that Neo4j's import tool cannot write (empty ones, and those with one empty text), as an import of the same files does.
// Commits in batches, so that memory is bounded.
// (:Row {matchReasons}), (:Loan {outcomes}), (:Project {outcomes}), ()-[:EVIDENCED_BY {printed}]->(:Source)
CALL () {
  MATCH (row:Row)
  WHERE row.matchReasons IS NULL
  RETURN row AS thing, 'matchReasons' AS list, [one IN row.resolvedIds | ''] AS values
  UNION ALL
  MATCH (work:Loan|Project)
  WHERE work.outcomes IS NULL
  RETURN work AS thing, 'outcomes' AS list, [] AS values
  UNION ALL
  MATCH ()-[evidence:EVIDENCED_BY]->(:Source)
  WHERE evidence.printed IS NULL
  RETURN evidence AS thing, 'printed' AS list, [] AS values
}
CALL (thing, list, values) {
  SET thing[list] = values
} IN TRANSACTIONS OF 10000 ROWS
