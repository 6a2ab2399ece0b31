// Notes by which revision of the rules partnerships and totals are summed up.
// Parameters: $revision (INTEGER).
// (:DataVersion {name, sums})
MERGE (version:DataVersion {name: 'data'})
SET version.sums = $revision
