// Writes the claims of organisations whose attributes are unchanged.
// Parameters: $rows: list of {id, testimony (JSON)}.
// (:Organisation {testimony})
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
SET organisation.testimony = row.testimony
