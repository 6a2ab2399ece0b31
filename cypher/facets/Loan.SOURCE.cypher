// The sources that are cited for a loan.
// (:Loan)-[:EVIDENCED_BY]->(:Source)
MATCH (node)-[:EVIDENCED_BY]->(source:Source)
WITH source.id AS key
