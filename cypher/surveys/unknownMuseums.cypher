// Ids that are of no museum: of no organisation, or of one of another kind that is no national museum.
// Parameters: $museums (list of ids).
// Columns: id.
// (:Organisation)
UNWIND $museums AS id
OPTIONAL MATCH (organisation:Organisation {id: id})
WITH id, organisation
WHERE organisation IS NULL OR NOT (organisation:NationalMuseum OR organisation:Museum)
RETURN id
