// The national museums, whose loans and projects are read one museum after the other: all at once may be too many.
// (:NationalMuseum)
//
// Columns: id, name
MATCH (museum:NationalMuseum)
RETURN museum.id AS id, museum.name AS name
ORDER BY id
