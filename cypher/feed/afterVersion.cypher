// First change after a data version.
// Parameters: $version (INTEGER).
// Columns: first (INTEGER; null if there is none).
// (:ChangeRecord {version, first})
MATCH (record:ChangeRecord)
WHERE record.version > $version
WITH record ORDER BY record.version, record.first LIMIT 1
RETURN record.first AS first
