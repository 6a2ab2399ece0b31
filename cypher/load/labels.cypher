// Labels of the database.
//
// label   a label that is or was in use
CALL db.labels() YIELD label
RETURN label ORDER BY label
