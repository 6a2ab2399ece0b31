// Records the revision of the aggregation rules for partnerships and totals.
// Parameters: $revision (INTEGER).
// (:DataVersion {name, sums})
MERGE (version:DataVersion {name: 'data'})
SET version.sums = $revision
