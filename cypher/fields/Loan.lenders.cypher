// Lenders of a loan.
// (:Organisation)-[:LENT]->(:Loan)
//
// parent  the loan
// node    a lender
MATCH (parent)<-[:LENT]-(node:Organisation)
