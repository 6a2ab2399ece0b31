// Records of applied schema files. First, because every other file is recorded in them.
//
// Graphs written before version 0.2 have them as (:SchemaChange), which 043-standard-names.cypher renames.
CREATE CONSTRAINT schema_migration_name IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.name IS UNIQUE;
