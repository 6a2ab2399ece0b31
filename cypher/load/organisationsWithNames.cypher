// Existing organisations with these main names or aliases (except national museums), for comparison with new ones of the same name.
// Parameters: $names: list of normalised names without an article.
// Columns: name, organisation (id).
// (:Organisation {sortName}), (:Alias {search})-[:NAMES]->(:Organisation)
UNWIND $names AS name
CALL (name) {
  MATCH (organisation:Organisation {sortName: name})
  RETURN organisation
  UNION
  MATCH (:Alias {search: name})-[:NAMES]->(organisation:Organisation)
  RETURN organisation
}
WITH name, organisation
WHERE NOT organisation:NationalMuseum
RETURN name, organisation.id AS organisation
