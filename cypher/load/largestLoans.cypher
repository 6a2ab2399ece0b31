// How many objects the largest loans of organisations have: to notice a number that cannot be.
// Parameters: $ids: list of ids.
// Columns: id, largest (INTEGER), known (INTEGER: how many of its loans state a number).
// (:Organisation)-[:LENT]->(:Loan)
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[:LENT]->(loan:Loan)
WHERE loan.objects IS NOT NULL
RETURN id, max(loan.objects) AS largest, count(loan) AS known
