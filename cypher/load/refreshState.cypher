// Records the state of a recomputation of partnerships and totals, so that readers recognise a half-switched state.
// Parameters: $state: 'STAGED' (new values are being written in addition to the current ones), 'SWITCHING'
// (they are replacing the current ones in
//   several transactions), or null (ended).
// (:DataVersion {name, refresh})
MERGE (version:DataVersion {name: 'data'})
SET version.refresh = $state
