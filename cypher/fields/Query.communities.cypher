// Who belongs together? The algorithm has found them; here they are read with what the sources say.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $found    the answer: total, modularity, communities (list of {name, size, ids of members, …}), leftOut, from, to
// $counted  ids of organisations whose partnerships' sources are counted; none where nobody asks for that
// node      the answer
CALL () {
  UNWIND $counted AS id
  MATCH (:Organisation {id: id})-[edge:PARTNERS_WITH]-(:Organisation)
  UNWIND edge.sourceIds AS source
  RETURN collect(DISTINCT source) AS sourceIds
}
WITH $found AS found, sourceIds
WITH found {.*, sourceIds: sourceIds} AS node
