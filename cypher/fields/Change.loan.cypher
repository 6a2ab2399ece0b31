// The loan that was entered.
//
// parent  the change: {id, thing (id of what was entered), warnings}
// node    the loan; no row where it was none
MATCH (node:Loan {id: parent.thing})
