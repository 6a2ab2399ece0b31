// Data version; no row if there is none.
// (:DataVersion {name, number, refresh})
//
// Columns: number, refresh ('STAGED': an import is about to switch partnerships and totals; 'SWITCHING': it is switching them, and they are a
//   mixture of old and new ones; null: neither)
// version['refresh']: Neo4j warns of a property by name that no node has yet
MATCH (version:DataVersion {name: 'data'})
RETURN version.number AS number, version['refresh'] AS refresh
