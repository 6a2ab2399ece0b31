// Which change came first after a version of the data?
// Parameters: $version (INTEGER).
// Columns: first (INTEGER; null where none came after it).
// (:ChangeRecord {version, first})
MATCH (record:ChangeRecord)
WHERE record.version > $version
WITH record ORDER BY record.version, record.first LIMIT 1
RETURN record.first AS first
