// Who borrowed.
// (:Loan)-[:TO]->(:Organisation)
//
// parent  the loan
// node    a borrower
MATCH (parent)-[:TO]->(node:Organisation)
