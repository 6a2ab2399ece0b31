// Deletes loans that no row states any more. The rows themselves stay, as history.
// Parameters: $rows: list of {id}.
// (:Loan)
UNWIND $rows AS row
MATCH (loan:Loan {id: row.id})
DETACH DELETE loan
