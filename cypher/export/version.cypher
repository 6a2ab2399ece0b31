// Data version, time of the last change, and whether the data are facts.
// Columns: number (INTEGER; 0 if nothing was written yet), changed (text; null if nothing was),
// synthetic (BOOLEAN: whether the graph contains synthetic organisations, loans or projects),
// switching (BOOLEAN: whether an import is switching partnerships and totals, which are a mixture of old and new ones meanwhile).
// (:DataVersion {name, number, at, refresh}), (:Organisation {synthetic}), (:Loan {synthetic}), (:Project {synthetic})
// properties(version).refresh: Neo4j warns about version.refresh if no node has had that property yet
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN coalesce(version.number, 0) AS number, toString(version.at) AS changed,
  EXISTS { (:Organisation {synthetic: true}) } OR EXISTS { (:Loan {synthetic: true}) } OR EXISTS { (:Project {synthetic: true}) } AS synthetic,
  coalesce(properties(version).refresh = 'SWITCHING', false) AS switching
