// Writes published figures. Two that contradict each other are two nodes.
// Parameters: $rows: list of {id, properties {title, year, measure, scope, status, qualifier, unit, value? (INTEGER; only where
//   status is STATED), theme?, note?}}, in order of id.
// (:Figure {id, title, year, measure, scope, value, qualifier, unit, status})
UNWIND $rows AS row
MERGE (figure:Figure {id: row.id})
SET figure += row.properties
