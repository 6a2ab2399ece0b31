// Which organisations have these names, or were they taken for, beside new ones that are named exactly so?
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
