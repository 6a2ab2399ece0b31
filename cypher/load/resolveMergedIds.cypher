// Resolves merged ids.
// Parameters: $ids: list of ids.
// Columns: id, organisation (id of the final merge target); no row for an id that was not merged.
UNWIND $ids AS id
MATCH (:MergedOrganisation {id: id})-[:MERGED_INTO*1..10]->(organisation:Organisation)
RETURN id, organisation.id AS organisation
