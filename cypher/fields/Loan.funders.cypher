// Funders of a loan.
// (:Organisation)-[:FUNDS]->(:Loan)
//
// parent  the loan
// node    a funder
// edge    the payment
MATCH (parent)<-[edge:FUNDS]-(node:Organisation)
