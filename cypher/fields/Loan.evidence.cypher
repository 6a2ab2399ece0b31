// The sources that state the loan.
// (:Loan)-[:EVIDENCED_BY]->(:Source)
//
// parent  the loan
// node    a source
// edge    the rows that cite it
MATCH (parent)-[edge:EVIDENCED_BY]->(node:Source)
