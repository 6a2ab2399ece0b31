// Writes the claims of organisations whose attributes are unchanged.
// Parameters: $rows: list of {id, claims (JSON)}.
// (:Organisation {claims})
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
SET organisation.claims = row.claims
