// Number of staged partnerships, and the state of the recomputation.
// Columns: staged (INTEGER), refresh (see refreshState.cypher; null: there is none).
// ()-[:STAGED_PARTNERSHIP]->(), (:DataVersion {name, refresh})
// version['refresh']: Neo4j warns of a property by name that no node has yet
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN COUNT { ()-[:STAGED_PARTNERSHIP]->() } AS staged, version['refresh'] AS refresh
