// Things stated by these rows, without the rows.
// Parameters: $ids: list of ids of rows.
// Columns: label, id.
UNWIND $ids AS id
MATCH (:Row {id: id})-[:STATES]->(thing)
WITH DISTINCT thing
RETURN head([label IN labels(thing) WHERE label IN ['Loan', 'Project', 'Figure', 'Organisation']]) AS label,
  thing.id AS id
