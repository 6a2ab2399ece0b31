// The loan.
// (:Loan)
//
// parent  a map with its id
// node    the loan
MATCH (node:Loan {id: parent.id})
