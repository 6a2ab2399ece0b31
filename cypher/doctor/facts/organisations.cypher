// Stored organisations, with aliases, identifiers and parents.
// Parameters: $ids: list of ids.
// Columns: id, labels, properties, aliases: [{id, properties, judgement (properties of NAMES)}], identifiers: [ids],
//   parents: [ids of its parents], listed: [[source (id), rows, printed]], rows: live rows that are about it, each as
//   [id, name, statement (JSON), resolvedIds, matchReasons].
// (:Alias)-[:NAMES]->(:Organisation)-[:SITE_OF]->(:Organisation)
UNWIND $ids AS id
MATCH (one:Organisation {id: id})
RETURN id, labels(one) AS labels, properties(one) AS properties,
  COLLECT { MATCH (alias:Alias)-[names:NAMES]->(one) RETURN {id: alias.id, properties: properties(alias), judgement: properties(names)} } AS aliases,
  COLLECT { MATCH (identifier:Identifier)-[:IDENTIFIES]->(one) RETURN identifier.id } AS identifiers,
  COLLECT { MATCH (one)-[:SITE_OF]->(whole) RETURN whole.id } AS parents,
  COLLECT { MATCH (one)-[evidence:EVIDENCED_BY]->(source) RETURN [source.id, evidence.rows, evidence.printed] } AS listed,
  COLLECT { MATCH (one)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons] } AS rows
