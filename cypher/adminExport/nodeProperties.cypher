// Which properties the nodes of the graph have, by their labels, and of which types. Leaves out the write lease.
//
// labels      all labels of a node, sorted
// name        a property; null if a node has none
// types       types of its values, as valueType() names them
MATCH (node)
WHERE NOT node:WriteLease
CALL (node) { UNWIND CASE WHEN size(keys(node)) = 0 THEN [null] ELSE keys(node) END AS name RETURN name, valueType(node[name]) AS type }
CALL (node) { UNWIND labels(node) AS label WITH label ORDER BY label RETURN collect(label) AS labels }
RETURN labels, name, collect(DISTINCT type) AS types
ORDER BY labels, name
