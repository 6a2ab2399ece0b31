// Writes down what a transaction changes, within it: so nothing that is kept is missing from the change feed, and nothing that was given up is in it.
// The turn is held, and the version's node locked: the numbers of one transaction follow each other, and those of the next follow them.
// Parameters: $count (INTEGER: how many changes), $parts: list of {at (INTEGER: number of its first among them, from 0), entries: [texts: see
//   src/feed/notes.ts]}, $properties {cause, submission?, by?, reason?}.
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
