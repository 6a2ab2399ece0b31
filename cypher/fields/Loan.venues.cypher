// Where it was shown, where the source names a place apart from the borrower.
// (:Loan)-[:SHOWN_AT]->(:Organisation)
//
// parent  the loan
// node    a venue
// edge    the showing, with its own dates
MATCH (parent)-[edge:SHOWN_AT]->(node:Organisation)
