// Is every loan stated by a live row?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {state: 'LIVE'})-[:STATES]->(:Loan)
UNWIND $ids AS id
MATCH (loan:Loan {id: id})
WHERE NOT EXISTS { (loan)<-[:STATES]-(:Row {state: 'LIVE'}) }
RETURN id, 'is stated by no live row' AS what
