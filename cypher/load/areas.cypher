// Writes areas that figures are about.
// Parameters: $rows: list of {id, properties {name, region?, country?, kind: 'LOCAL_AUTHORITY'}}, in order of id.
// (:Area {id, name})
UNWIND $rows AS row
MERGE (area:Area {id: row.id})
SET area += row.properties
