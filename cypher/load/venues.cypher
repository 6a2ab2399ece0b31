// Writes where a loan was shown, where the source names a venue: a site of the borrower.
// Parameters: $rows: list of {loan (id), organisation (id), start, end: partial dates or null}.
// (:Loan)-[:SHOWN_AT {start, end}]->(:Organisation)
UNWIND $rows AS row
MATCH (loan:Loan {id: row.loan})
MATCH (organisation:Organisation {id: row.organisation})
MERGE (loan)-[shown:SHOWN_AT]->(organisation)
SET shown.start = row.start, shown.end = row.end
