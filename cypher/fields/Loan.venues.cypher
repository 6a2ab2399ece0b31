// Venues, if the source names a place other than the borrower.
// (:Loan)-[:SHOWN_AT]->(:Organisation)
//
// parent  the loan
// node    a venue
// edge    the showing, with its own dates
MATCH (parent)-[edge:SHOWN_AT]->(node:Organisation)
