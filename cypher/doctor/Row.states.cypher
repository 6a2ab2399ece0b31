// Does every live row state exactly one thing, and every retracted one nothing?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {state})-[:STATES]->(:Loan or :Project or :Figure or :Organisation)
UNWIND $ids AS id
MATCH (row:Row {id: id})
WITH id, row, COUNT { (row)-[:STATES]->() } AS things,
  EXISTS { (row)-[:STATES]->(odd) WHERE NOT (odd:Loan OR odd:Project OR odd:Figure OR odd:Organisation) } AS odd
WHERE things <> CASE row.state WHEN 'LIVE' THEN 1 WHEN 'RETRACTED' THEN 0 ELSE -1 END OR odd
RETURN id, coalesce(row.name, 'it') + ' is ' + coalesce(row.state, 'in no state') + ' and states ' + things + ' things' + CASE WHEN odd THEN ', one of another sort' ELSE '' END AS what
