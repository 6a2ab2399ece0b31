// Writes sources: pages, by their address, and data sets, by their code.
// Parameters: $rows: list of {id, described (whether the properties say more than its code), properties {url?, title, titleIsDerived, publisher, kind, published,
//   retrieved, licence, note; null: not recorded}}, in order of id. What is not described keeps what was said of it before.
// Columns: id, became (ADDED or ALTERED): of those that are not as they were.
// (:Source {id, title})
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
WITH source, row, properties(source) AS before
WITH source, row, before, before.title IS NULL AS isNew
SET source += CASE WHEN row.described OR isNew THEN row.properties ELSE {} END
WITH source, before, isNew
WHERE isNew OR before <> properties(source)
RETURN source.id AS id, CASE WHEN isNew THEN 'ADDED' ELSE 'ALTERED' END AS became
