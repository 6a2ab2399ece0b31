// Number of objects in the largest loan of each organisation, to detect implausible numbers.
// Parameters: $ids: list of ids.
// Columns: id, largest (INTEGER), known (INTEGER: number of its loans that state a number).
// (:Organisation)-[:LENT]->(:Loan)
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[:LENT]->(loan:Loan)
WHERE loan.objects IS NOT NULL
RETURN id, max(loan.objects) AS largest, count(loan) AS known
