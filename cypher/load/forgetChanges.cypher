// Forgets changes of more than a year ago, the oldest first: a client that was away for longer reads everything anew.
// Parameters: $days (INTEGER: how long changes are kept), $limit (INTEGER: how many records at once).
// (:ChangeRecord {first, last, version, at}), (:DataVersion {changesFrom, changesAfter})
MATCH (record:ChangeRecord)
WHERE record.at < datetime() - duration({days: $days})
WITH record ORDER BY record.at, record.first LIMIT $limit
WITH collect(record) AS old, max(record.last) AS last, max(record.version) AS version
WHERE last IS NOT NULL
MATCH (data:DataVersion {name: 'data'})
SET data.changesFrom = last + 1, data.changesAfter = version
FOREACH (record IN old | DELETE record)
