// The version of the data, when they last changed, and whether they are facts.
// Columns: number (INTEGER, 0 where nothing was written yet), changed (text; null where nothing was),
// synthetic (BOOLEAN: whether the graph holds organisations, loans or projects that were made up).
// (:DataVersion {name, number, at}), (:Organisation {synthetic}), (:Loan {synthetic}), (:Project {synthetic})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN coalesce(version.number, 0) AS number, toString(version.at) AS changed,
  EXISTS { (:Organisation {synthetic: true}) } OR EXISTS { (:Loan {synthetic: true}) } OR EXISTS { (:Project {synthetic: true}) } AS synthetic
