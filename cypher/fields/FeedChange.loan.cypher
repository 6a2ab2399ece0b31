// The loan that was changed.
// (:Loan)
//
// parent  a change: a map with its id as loan
// node    the loan; no row where it is none, or gone
MATCH (node:Loan {id: parent.loan})
