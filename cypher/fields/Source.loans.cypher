// The loans that a source states.
// (:Loan)-[:EVIDENCED_BY]->(:Source)
//
// parent  the source
// node    a loan
MATCH (parent)<-[:EVIDENCED_BY]-(node:Loan)
