// Writes sources: pages, by their address, and data sets, by their code.
// Parameters: $rows: list of {id, described (whether the properties say more than its code), properties {url?, title, publisher?,
//   licence?}}, in order of id. What is not described keeps what was said of it before.
// (:Source {id, title})
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
ON CREATE SET source += row.properties
SET source += CASE WHEN row.described THEN row.properties ELSE {} END
