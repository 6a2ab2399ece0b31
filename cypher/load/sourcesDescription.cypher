// By which version of the tables of sources the sources were last described.
// Columns: tables (fingerprint; null: never).
// (:DataVersion {name, sourceTables})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN version.sourceTables AS tables
