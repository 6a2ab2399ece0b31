// The changed loan.
// (:Loan)
//
// parent  a change: a map with its id as loan
// node    the loan; no row for another type or if deleted
MATCH (node:Loan {id: parent.loan})
