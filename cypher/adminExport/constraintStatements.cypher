// Statements that create the constraints of the graph.
//
// statement   a statement in Cypher
SHOW CONSTRAINTS YIELD name, createStatement AS statement
RETURN statement ORDER BY name
