// Records a transaction's changes within it, so that the change feed contains exactly the committed changes.
// The write lease is held and the version's node locked, so change numbers are consecutive within and across transactions.
// Parameters: $count (INTEGER: number of changes), $parts: list of {at (INTEGER: index of its first change, from 0), entries: [texts: see
//   src/feed/changeBuffer.ts]}, $properties {cause, submission?, by?, reason?}.
// (:ChangeRecord {title, first, last, version, at, entries, cause, submission?, by?, reason?}), (:DataVersion {changes})
MATCH (version:DataVersion {name: 'data'})
WITH version, coalesce(version.changes, 0) AS before
SET version.changes = before + $count
WITH version, before
UNWIND $parts AS part
CREATE (record:ChangeRecord {
  first: before + part.at, last: before + part.at + size(part.entries) - 1, entries: part.entries, version: version.number, at: version.at,
  title: 'Changes of version ' + version.number
})
SET record += $properties
