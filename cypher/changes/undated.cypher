// How many loans and projects have neither a start nor an end: nothing says when they were. No index finds what is not there, so all are looked at.
// (:Loan), (:Project)
//
// $ids     only those of these organisations; null: all
// Columns: loans, projects
MATCH (loan:Loan)
WHERE loan.earliestStart IS NULL AND loan.latestEnd IS NULL
  AND ($ids IS NULL OR EXISTS { (loan)-[:LENT|TO]-(of:Organisation) WHERE of.id IN $ids })
WITH count(loan) AS loans
OPTIONAL MATCH (project:Project)
WHERE project.earliestStart IS NULL AND project.latestEnd IS NULL
  AND ($ids IS NULL OR EXISTS { (project)-[:PARTICIPATES_IN]-(of:Organisation) WHERE of.id IN $ids })
RETURN loans, count(project) AS projects
