// Data version; no row if there is none.
// (:DataVersion {name, number, refresh})
//
// Columns: number, refresh ('STAGED': an import is about to switch partnerships and totals; 'SWITCHING': it is switching them, and they are a
//   mixture of old and new ones; null: neither)
// properties(version).refresh: Neo4j warns about version.refresh if no node has had that property yet
MATCH (version:DataVersion {name: 'data'})
RETURN version.number AS number, properties(version).refresh AS refresh
