// Names of partners and of places where loans were shown, in the order of their ids.
// (:Organisation)
//
// $ids  ids of organisations
// Columns: id, name
MATCH (organisation:Organisation) WHERE organisation.id IN $ids
RETURN organisation.id AS id, organisation.name AS name
ORDER BY id
