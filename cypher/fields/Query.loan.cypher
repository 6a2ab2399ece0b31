// One loan by its id.
//
// $id     id of the loan, as text
// node    the loan; no row for an unknown id
MATCH (node:Loan {id: $id})
