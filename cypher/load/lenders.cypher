// Writes who lent. A loan may have several lenders.
// Parameters: $rows: list of {loan (id), organisation (id)}.
// (:Organisation)-[:LENT]->(:Loan)
UNWIND $rows AS row
MATCH (loan:Loan {id: row.loan})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (organisation)-[:LENT]->(loan)
