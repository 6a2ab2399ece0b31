// Whom could an organisation work with next? The algorithm has ranked them; here they are read with what the sources say.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $found  the answer: suggestions (list of {id, shared, alike, …}), leftOut, from, to
// $pairs  the pairs of the reasons, {one, other}, whose sources are counted; none where nobody asks for that
// node    the answer
CALL () {
  UNWIND $pairs AS pair
  CALL (pair) { MATCH (one:Organisation {id: pair.one}) RETURN one }
  CALL (pair) { MATCH (other:Organisation {id: pair.other}) RETURN other }
  MATCH (one)-[edge:PARTNERS_WITH]-(other)
  UNWIND edge.sourceIds AS source
  RETURN collect(DISTINCT source) AS sourceIds
}
WITH $found AS found, sourceIds
WITH found {.*, sourceIds: sourceIds} AS node
