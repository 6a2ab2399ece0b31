// A page of organisations in id order, with their claims and attributes.
// Parameters: $after (id; '' for the first).
// Columns: id, claims (JSON), labels, properties (map of all), aliases: [[name, use, score, reason]], identifiers: [ids], each in order.
// (:Organisation)<-[:NAMES]-(:Alias), (:Organisation)<-[:IDENTIFIES]-(:Identifier)
MATCH (organisation:Organisation)
WHERE organisation.id > $after
WITH organisation ORDER BY organisation.id LIMIT 1000
RETURN organisation.id AS id, organisation.claims AS claims, labels(organisation) AS labels, properties(organisation) AS properties,
  COLLECT {
    MATCH (organisation)<-[names:NAMES]-(alias:Alias)
    RETURN [alias.name, alias.use, names.score, names.reason] ORDER BY alias.search
  } AS aliases,
  COLLECT { MATCH (organisation)<-[:IDENTIFIES]-(identifier:Identifier) RETURN identifier.id AS one ORDER BY one } AS identifiers
ORDER BY id
