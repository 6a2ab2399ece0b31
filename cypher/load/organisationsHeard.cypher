// Notes what rows say of organisations that stay as they are otherwise.
// Parameters: $rows: list of {id, testimony (JSON)}.
// (:Organisation {testimony})
UNWIND $rows AS row
MATCH (organisation:Organisation {id: row.id})
SET organisation.testimony = row.testimony
