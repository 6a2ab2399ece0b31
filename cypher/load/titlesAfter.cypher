// A page of loans and projects in id order, with their titles and the normal forms stored of them.
// Parameters: $after (id; '' for the first), $limit (INTEGER).
// Columns: label (Loan or Project), id, title, sortTitle, search.
// (:Loan), (:Project)
CALL () {
  MATCH (thing:Loan)
  WHERE thing.id > $after
  RETURN 'Loan' AS label, thing ORDER BY thing.id LIMIT $limit
  UNION ALL
  MATCH (thing:Project)
  WHERE thing.id > $after
  RETURN 'Project' AS label, thing ORDER BY thing.id LIMIT $limit
}
RETURN label, thing.id AS id, thing.title AS title, thing.sortTitle AS sortTitle, thing.search AS search
ORDER BY id
LIMIT $limit
