// Loans that it paid for.
// (:Organisation)-[:FUNDS]->(:Loan)
//
// parent  the organisation
// node    a loan
// edge    the payment
MATCH (parent)-[edge:FUNDS]->(node:Loan)
