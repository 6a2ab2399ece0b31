// Deletes the relationships of a loan before it is rewritten from its rows; STATES relationships stay.
// Parameters: $rows: list of {id}.
// (:Loan)-[:LENT|TO|SHOWN_AT|EVIDENCED_BY|FUNDS]-()
UNWIND $rows AS row
MATCH (:Loan {id: row.id})-[stale:LENT|TO|SHOWN_AT|EVIDENCED_BY|FUNDS]-()
DELETE stale
