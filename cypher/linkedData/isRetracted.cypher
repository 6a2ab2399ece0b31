// Whether the newest records of the change feed contain the retraction of a thing.
// (:ChangeRecord {first, entries})
//
// $from   INTEGER: number of the first change that is searched
// $entry  the retraction as the feed has it, as text; a tab and the id of another organisation may follow (src/feed/changeBuffer.ts)
// Columns: retracted (BOOLEAN)
OPTIONAL MATCH (record:ChangeRecord)
WHERE record.first >= $from AND any(entry IN record.entries WHERE entry = $entry OR entry STARTS WITH $entry + '\t')
WITH record LIMIT 1
RETURN record IS NOT NULL AS retracted
