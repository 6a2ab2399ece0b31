// Does every live row state exactly one record, and every retracted row none?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Row {state})-[:STATES]->(:Loan or :Project or :Figure or :Organisation or :Source)
UNWIND $ids AS id
MATCH (row:Row {id: id})
WITH id, row, COUNT { (row)-[:STATES]->() } AS things,
  EXISTS { (row)-[:STATES]->(odd) WHERE NOT (odd:Loan OR odd:Project OR odd:Figure OR odd:Organisation OR odd:Source) } AS odd
WHERE things <> CASE row.state WHEN 'LIVE' THEN 1 WHEN 'RETRACTED' THEN 0 ELSE -1 END OR odd
RETURN id, coalesce(row.name, 'it') + ' is ' + coalesce(row.state, 'without a state') + ' and states ' + things + ' records' + CASE WHEN odd THEN ', one of an unknown type' ELSE '' END AS what
