// Statements that create the indexes of the graph, except those of constraints and the ones that each database has.
//
// statement   a statement in Cypher
SHOW INDEXES YIELD name, type, owningConstraint, createStatement AS statement
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN statement ORDER BY name
