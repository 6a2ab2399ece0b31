// Is every source cited or described by something?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Loan or :Project or :Figure or :Organisation)-[:EVIDENCED_BY]->(:Source)
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE NOT EXISTS { (source)<-[:EVIDENCED_BY]-() } AND NOT EXISTS { (source)<-[:STATES]-() }
RETURN id, 'nothing cites or describes ' + coalesce(source.title, 'it') AS what
