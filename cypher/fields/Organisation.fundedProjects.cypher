// Projects that it paid for.
// (:Organisation)-[:FUNDS]->(:Project)
//
// parent  the organisation
// node    a project
// edge    the payment
MATCH (parent)-[edge:FUNDS]->(node:Project)
