// Does every loan have a lender and a borrower, and no organisation on both sides?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
UNWIND $ids AS id
MATCH (loan:Loan {id: id})
WITH id, COLLECT { MATCH (lender:Organisation)-[:LENT]->(loan) RETURN lender.id } AS lenders,
  COLLECT { MATCH (loan)-[:TO]->(borrower:Organisation) RETURN borrower.id } AS borrowers
WITH id, lenders, borrowers, [side IN lenders WHERE side IN borrowers] AS both
WHERE size(lenders) = 0 OR size(borrowers) = 0 OR size(both) > 0
RETURN id, CASE WHEN size(lenders) = 0 THEN 'has no lender' WHEN size(borrowers) = 0 THEN 'has no borrower'
  ELSE both[0] + ' is both lender and borrower' END AS what
