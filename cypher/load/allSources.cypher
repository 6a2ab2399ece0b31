// A page of the sources, with the attributes that show whether their descriptions are up to date.
// Parameters: $after (string: id of the last source of the page before, '' for the first), $limit (INTEGER).
// Columns: id, url, publisher, titleIsDerived (each null: not recorded), rows: those that describe it, as of thingsOfRows.cypher, in order of id.
// (:Source {id})
MATCH (source:Source)
WHERE source.id > $after
RETURN source.id AS id, source.url AS url, source.publisher AS publisher, source.titleIsDerived AS titleIsDerived,
  COLLECT { MATCH (source)<-[:STATES]-(row:Row) RETURN [row.id, row.name, row.statement, row.resolvedIds, row.matchReasons, row.key] } AS rows
ORDER BY id
LIMIT $limit
