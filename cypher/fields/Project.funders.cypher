// Funders of a project.
// (:Organisation)-[:FUNDS]->(:Project)
//
// parent  the project
// node    a funder
// edge    the payment
MATCH (parent)<-[edge:FUNDS]-(node:Organisation)
