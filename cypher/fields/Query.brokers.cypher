// Brokers: reads the organisations in the algorithm's result.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $found    the answer: measure, unit, brokers (list of {id, rank, value, …}), leftOut, from, to
// $counted  ids of organisations whose partnerships' sources are counted; empty if not selected
// node      the answer
CALL () {
  UNWIND $counted AS id
  MATCH (:Organisation {id: id})-[edge:PARTNERS_WITH]-(:Organisation)
  UNWIND edge.sourceIds AS source
  RETURN collect(DISTINCT source) AS sourceIds
}
WITH $found AS found, sourceIds
WITH found {.*, sourceIds: sourceIds} AS node
