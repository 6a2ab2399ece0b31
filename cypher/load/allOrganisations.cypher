// The ids of all organisations.
// Columns: id.
// (:Organisation)
MATCH (organisation:Organisation)
RETURN organisation.id AS id
