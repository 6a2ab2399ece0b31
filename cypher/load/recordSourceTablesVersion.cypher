// Records the version of the tables of sources used for the descriptions.
// Parameters: $tables (string: fingerprint of data/tables/sources.csv and pages.csv).
// (:DataVersion {name, sourceTables})
MERGE (version:DataVersion {name: 'data'})
SET version.sourceTables = $tables
