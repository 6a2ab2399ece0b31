// Claims of all organisations.
// Columns: claims (JSON).
// (:Organisation)
MATCH (organisation:Organisation)
RETURN organisation.claims AS claims
