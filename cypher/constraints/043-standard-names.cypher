// Renames labels and properties of graphs written before version 0.2 to the names that the statements use.
//
// Each statement only changes what still has an old name, so an interrupted migration resumes, and a new graph is not changed. Rows,
// partnerships and organisations are changed in transactions of 2,000, so memory is bounded whatever the size of the graph.
DROP CONSTRAINT schema_change_name IF EXISTS;
DROP CONSTRAINT turn_name IF EXISTS;
CREATE CONSTRAINT write_lease_name IF NOT EXISTS FOR (n:WriteLease) REQUIRE n.name IS UNIQUE;
MATCH (migration:SchemaChange)
SET migration:SchemaMigration
REMOVE migration:SchemaChange;
MATCH (lease:Turn)
SET lease:WriteLease
REMOVE lease:Turn, lease.asked;
MATCH (row:Row)
WHERE row.says IS NOT NULL
CALL (row) {
  SET row.statement = coalesce(row.says, row.statement), row.resolvedIds = coalesce(row.means, row.resolvedIds),
    row.matchReasons = coalesce(row.matched, row.matchReasons)
  REMOVE row.says, row.means, row.matched
} IN TRANSACTIONS OF 2000 ROWS;
MATCH ()-[partnership:PARTNERS_WITH|STAGED_PARTNERSHIP]->()
WHERE partnership.twin IS NOT NULL OR partnership.plain IS NOT NULL
CALL (partnership) {
  SET partnership.bidirectional = coalesce(partnership.twin, partnership.bidirectional),
    partnership.listedFromBothEnds = coalesce(partnership.plain, partnership.listedFromBothEnds)
  REMOVE partnership.twin, partnership.plain
} IN TRANSACTIONS OF 2000 ROWS;
MATCH (organisation:Organisation)
WHERE organisation.testimony IS NOT NULL
CALL (organisation) {
  SET organisation.claims = coalesce(organisation.testimony, organisation.claims)
  REMOVE organisation.testimony
} IN TRANSACTIONS OF 2000 ROWS;
