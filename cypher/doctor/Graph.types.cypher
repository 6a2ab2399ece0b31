// Has the graph types of relationships of ours alone?
// Parameters: $types: list of all types of ours.
// Columns: id, what.
// (:Organisation)-[:LENT]->(:Loan), …
CALL db.relationshipTypes() YIELD relationshipType AS type
WHERE NOT type IN $types
CALL (type) { MATCH ()-[one:$(type)]->() RETURN count(one) AS relationships }
WITH type, relationships
WHERE relationships > 0
RETURN type AS id, relationships + ' relationships are of the type ' + type + ', which is none of ours' AS what
