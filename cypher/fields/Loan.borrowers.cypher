// Borrowers of a loan.
// (:Loan)-[:TO]->(:Organisation)
//
// parent  the loan
// node    a borrower
MATCH (parent)-[:TO]->(node:Organisation)
