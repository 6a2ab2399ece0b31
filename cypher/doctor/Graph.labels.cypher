// Does the graph contain only labels of this project?
// Parameters: $labels: list of all labels of this project.
// Columns: id, what.
// (:Organisation), …
CALL db.labels() YIELD label
WHERE NOT label IN $labels
CALL (label) { MATCH (one:$(label)) RETURN count(one) AS nodes }
WITH label, nodes
WHERE nodes > 0
RETURN label AS id, nodes + ' nodes have the label ' + label + ', which this project does not use' AS what
