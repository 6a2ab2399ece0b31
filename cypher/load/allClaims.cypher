// Claims of all organisations.
// Columns: testimony (JSON).
// (:Organisation)
MATCH (organisation:Organisation)
RETURN organisation.testimony AS testimony
