// The loan that was entered.
//
// parent  the change: {id, thing (id of the record), warnings}
// node    the loan; no row for another type
MATCH (node:Loan {id: parent.thing})
