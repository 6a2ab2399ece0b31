// Writes loans, without their sides (lenders.cypher, borrowers.cypher, venues.cypher).
// Parameters: $rows: list of {id, properties}, in order of id. direction is LENT where the museum whose work the source
//   describes lent, BORROWED where it borrowed.
// (:Loan {id, title, purpose, direction, …})
UNWIND $rows AS row
MERGE (loan:Loan {id: row.id})
SET loan += row.properties
