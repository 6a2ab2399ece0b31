// Deletes changes older than the retention period, oldest first; a client with an older cursor must reload everything.
// Parameters: $days (INTEGER: retention period), $limit (INTEGER: maximum records per call).
// (:ChangeRecord {first, last, version, at}), (:DataVersion {changesFrom, changesAfter})
MATCH (record:ChangeRecord)
WHERE record.at < datetime() - duration({days: $days})
WITH record ORDER BY record.at, record.first LIMIT $limit
WITH collect(record) AS old, max(record.last) AS last, max(record.version) AS version
WHERE last IS NOT NULL
MATCH (data:DataVersion {name: 'data'})
SET data.changesFrom = last + 1, data.changesAfter = version
FOREACH (record IN old | DELETE record)
