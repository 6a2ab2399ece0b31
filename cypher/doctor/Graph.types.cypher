// Does the graph contain only relationship types of this project?
// Parameters: $types: list of all relationship types of this project.
// Columns: id, what.
// (:Organisation)-[:LENT]->(:Loan), …
CALL db.relationshipTypes() YIELD relationshipType AS type
WHERE NOT type IN $types
CALL (type) { MATCH ()-[one:$(type)]->() RETURN count(one) AS relationships }
WITH type, relationships
WHERE relationships > 0
RETURN type AS id, relationships + ' relationships are of the type ' + type + ', which this project does not use' AS what
