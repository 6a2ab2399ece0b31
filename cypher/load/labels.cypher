// The labels that the graph has.
//
// label   a label that at least one node has or had
CALL db.labels() YIELD label
RETURN label ORDER BY label
