// Version of the tables of sources used for the descriptions.
// Columns: tables (fingerprint; null: never).
// (:DataVersion {name, sourceTables})
OPTIONAL MATCH (version:DataVersion {name: 'data'})
RETURN version.sourceTables AS tables
