// Deletes areas that no figure is about any more.
// Parameters: $rows: list of {id}.
// (:Area)
UNWIND $rows AS row
MATCH (area:Area {id: row.id})
WHERE NOT EXISTS { (area)<-[:ABOUT]-() }
DELETE area
