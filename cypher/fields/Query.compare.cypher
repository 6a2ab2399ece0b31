// Two organisations side by side. The algorithm has compared them; here they are read with what the sources say.
// (:Organisation)-[:PARTNERS_WITH]-(:Organisation)
//
// $found  the answer: one and other (maps with lists), shared (list of {id, …}), leftOut, from, to
// $pairs  the pairs of the partnerships listed, {one, other}, whose sources are counted; none where nobody asks for that
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
