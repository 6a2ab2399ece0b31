// The national museums. Their loans and projects are read one museum at a time, to limit memory.
// (:NationalMuseum)
//
// Columns: id, name
MATCH (museum:NationalMuseum)
RETURN museum.id AS id, museum.name AS name
ORDER BY id
