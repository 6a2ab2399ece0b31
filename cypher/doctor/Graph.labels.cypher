// Has the graph labels of ours alone?
// Parameters: $labels: list of all labels of ours.
// Columns: id, what.
// (:Organisation), …
CALL db.labels() YIELD label
WHERE NOT label IN $labels
CALL (label) { MATCH (one:$(label)) RETURN count(one) AS nodes }
WITH label, nodes
WHERE nodes > 0
RETURN label AS id, nodes + ' nodes have the label ' + label + ', which is none of ours' AS what
