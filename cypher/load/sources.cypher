// Writes sources: pages by address, data sets by code.
// Parameters: $rows: list of {id, described (true if the properties contain more than its code), properties {url?, title, titleIsDerived, publisher, kind, published,
//   retrieved, licence, note; null: not recorded}}, in order of id. If not described, or if rows describe the source
//   (sourceDescriptions.cypher), the existing description stays.
// Columns: id, became (ADDED or ALTERED), for new and changed ones.
// (:Source {id, title})
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
WITH source, row, properties(source) AS before
WITH source, row, before, before.title IS NULL AS isNew
SET source += CASE WHEN isNew OR row.described AND NOT EXISTS { (source)<-[:STATES]-(:Row) } THEN row.properties ELSE {} END
WITH source, before, isNew
WHERE isNew OR before <> properties(source)
RETURN source.id AS id, CASE WHEN isNew THEN 'ADDED' ELSE 'ALTERED' END AS became
