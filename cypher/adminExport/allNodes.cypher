// All nodes of the graph with their properties, except the write lease.
//
// id          identifier of the node within the database
// labels      all its labels, sorted
// properties  its properties
MATCH (node)
WHERE NOT node:WriteLease
CALL (node) { UNWIND labels(node) AS label WITH label ORDER BY label RETURN collect(label) AS labels }
RETURN elementId(node) AS id, labels, properties(node) AS properties
