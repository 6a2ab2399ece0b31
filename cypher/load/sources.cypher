// Writes sources: pages, by their address, and data sets, by their code.
// Parameters: $rows: list of {id, properties {url?, title, publisher?, licence?}}, in order of id.
// (:Source {id, title})
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source += row.properties
