// Writes to whom a loan went.
// Parameters: $rows: list of {loan (id), organisation (id)}.
// (:Loan)-[:TO]->(:Organisation)
UNWIND $rows AS row
MATCH (loan:Loan {id: row.loan})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (loan)-[:TO]->(organisation)
