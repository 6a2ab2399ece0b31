// A range of recorded changes, in order.
// Parameters: $from (INTEGER: number of the first), $to (INTEGER: number after the last), $size (INTEGER: maximum entries per record).
// Columns: first (INTEGER: number of the first of these entries), entries (texts: from $from to before $to; see src/feed/changeBuffer.ts), version (INTEGER), at (ISO
//   8601), cause, submission, by, reason (texts; null if there is none).
// (:ChangeRecord {first, last})
MATCH (record:ChangeRecord)
WHERE record.first > $from - $size AND record.first < $to AND record.last >= $from
WITH record ORDER BY record.first
WITH record, CASE WHEN record.first < $from THEN $from ELSE record.first END AS first
RETURN first, record.entries[first - record.first .. $to - record.first] AS entries, record.version AS version, toString(record.at) AS at,
  record.cause AS cause, record.submission AS submission, record.by AS by, record.reason AS reason
