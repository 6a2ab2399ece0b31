// Is every source cited by something?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Loan or :Project or :Figure or :Organisation)-[:EVIDENCED_BY]->(:Source)
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE NOT EXISTS { (source)<-[:EVIDENCED_BY]-() }
RETURN id, 'nothing cites ' + coalesce(source.title, 'it') AS what
