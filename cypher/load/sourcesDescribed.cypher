// Records by which version of the tables of sources the sources were last described.
// Parameters: $tables (string: fingerprint of data/tables/sources.csv and pages.csv).
// (:DataVersion {name, sourceTables})
MERGE (version:DataVersion {name: 'data'})
SET version.sourceTables = $tables
