// Writes what tables and rows together state of sources, and links the rows.
// Parameters: $rows: list of {id, properties {url, title, titleIsDerived, publisher, kind, published, retrieved, licence, note; null: not
//   recorded}, rows: [ids of rows that newly state it]}.
// Columns: id, became (ALTERED), for changed ones.
// (:Row)-[:STATES]->(:Source)
UNWIND $rows AS row
MATCH (source:Source {id: row.id})
CALL (source, row) {
  UNWIND row.rows AS id
  MATCH (statement:Row {id: id})
  CREATE (statement)-[:STATES]->(source)
}
WITH source, row, properties(source) AS before
SET source += row.properties
WITH source, before
WHERE before <> properties(source)
RETURN source.id AS id, 'ALTERED' AS became
