// The national museums, whose loans and projects are read one museum after the other: all at once may be too many.
// (:NationalMuseum)
//
// Columns: id
MATCH (museum:NationalMuseum)
RETURN museum.id AS id
ORDER BY id
