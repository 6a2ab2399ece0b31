// Number of staged partnerships, and the state of the recomputation.
// Columns: staged (INTEGER), refresh (see refreshState.cypher; null: there is none).
// ()-[:STAGED_PARTNERSHIP]->(), (:DataVersion {name, refresh})
// properties(version).refresh: Neo4j warns about version.refresh if no node has had that property yet
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN COUNT { ()-[:STAGED_PARTNERSHIP]->() } AS staged, properties(version).refresh AS refresh
