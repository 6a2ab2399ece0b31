// Takes away what a loan is joined to, before it is written anew from its rows; the rows that state it stay joined.
// Parameters: $rows: list of {id}.
// (:Loan)-[:LENT|TO|SHOWN_AT|EVIDENCED_BY|FUNDS]-()
UNWIND $rows AS row
MATCH (:Loan {id: row.id})-[stale:LENT|TO|SHOWN_AT|EVIDENCED_BY|FUNDS]-()
DELETE stale
